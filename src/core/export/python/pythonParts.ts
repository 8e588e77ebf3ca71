import { isAsInData } from "../../data/TargetScale";
import { isIdentity } from "../blocks/standardizationSteps";
import type { ExampleRows, ExportedNetwork } from "../ExportedNetwork";
import { float32Text, float64Text, pythonList, pythonRows } from "./pythonNumbers";
import { pythonString, pythonStrings } from "./pythonString";

/** The lines that say what goes in and what comes out. */
export function namesText(network: ExportedNetwork): string {
  const { name, features, outputs, task, standardization, targetScale } = network;
  const lines = [
    `NAME = ${pythonString(name)}`,
    "# Of each row, in this order, as they are in the data.",
    `INPUTS = ${pythonStrings(features)}`,
    task === "classes" ? "# Of each probability, in this order." : "# The target.",
    `OUTPUTS = ${pythonStrings(outputs)}`,
  ];
  if (!isIdentity(standardization))
    lines.push(
      "# predict() first takes x = (input - MEAN) / STD.",
      `MEAN = ${pythonList(standardization.mean, float64Text)}`,
      `STD = ${pythonList(standardization.std, float64Text)}`,
    );
  if (!isAsInData(targetScale))
    lines.push(
      "# predict() gives output * TARGET_STD + TARGET_MEAN.",
      `TARGET_MEAN = ${float64Text(targetScale.mean)}`,
      `TARGET_STD = ${float64Text(targetScale.std)}`,
    );
  return lines.join("\n");
}

/** The rows to predict, and what the page predicted for them. */
export function examplesText(network: ExportedNetwork, examples: ExampleRows): string {
  const { features, outputs, targetScale } = network;
  // In the units of the data a float32 may not hold the digits that are compared.
  const write = isAsInData(targetScale) ? float32Text : float64Text;
  const rows = pythonRows(examples.features, features.length, float64Text);
  const predictions = pythonRows(examples.predictions, outputs.length, write);
  return `# Rows of INPUTS, and what the page predicts for them.\nROWS = ${rows}\nPAGE = ${predictions}`;
}

/** Predicts the rows and compares with the page; `framework` is its name for people. */
export function comparisonText(framework: string): string {
  return `if __name__ == "__main__":
    here = predict(build(), ROWS).tolist()
    print(NAME)
    print("outputs:", ", ".join(OUTPUTS))
    for number, (page, own) in enumerate(zip(PAGE, here), start=1):
        print(f"row {number}: page", *(f"{value:.7g}" for value in page))
        print(f"row {number}: ${framework}", *(f"{value:.7g}" for value in own))
    differences = [abs(a - b) for page, own in zip(PAGE, here) for a, b in zip(page, own)]
    print(f"largest difference: {max(differences):.3g}")
`;
}
