import { optionalNumberField } from "./optionalNumberField";
import { choiceField, integerField, numberField } from "./simpleFields";

/** The stop rules, none of them set. */
export const stopFields = {
  testLoss: optionalNumberField(numberField(0, 1e6, 0.05)),
  testAccuracy: optionalNumberField(numberField(0, 1, 0.95)),
  patience: optionalNumberField(integerField(1, 100_000, 20)),
  seconds: optionalNumberField(numberField(1, 86_400, 60)),
  when: choiceField<"all" | "any">(["all", "any"], "all"),
};
