import type { DigitDrawing } from "./DigitDrawing.svelte";
import type { ExampleValues } from "./ExampleValues.svelte";

/** What was drawn and typed in to be tried, for as long as the page is open. */
export class KeptExamples {
  readonly #values = new Map<string, ExampleValues>();
  #drawing: DigitDrawing | null = null;

  /** The drawing, made the first time. */
  drawing(make: () => DigitDrawing): DigitDrawing {
    return (this.#drawing ??= make());
  }

  /** The numbers for a data set, made the first time. */
  values(setId: string, make: () => ExampleValues): ExampleValues {
    const values = this.#values.get(setId) ?? make();
    this.#values.set(setId, values);
    return values;
  }
}
