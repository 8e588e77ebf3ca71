/** The number that a link's text stands for, within its limits; `otherwise` where it stands for none. */
export function numberSetting(
  text: string | undefined,
  otherwise: number,
  [low, high]: readonly [low: number, high: number],
): number {
  const number = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? Math.min(high, Math.max(low, number)) : otherwise;
}

/** One of the words that a setting may have; the first of them where a link's text is none. */
export function choiceSetting<Choice extends string>(
  text: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return choices.find((choice) => choice === text) ?? choices[0];
}

/** A number as a link writes it: as short as tells it apart from its neighbours on a screen. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(6)));
}
