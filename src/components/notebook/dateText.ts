/** A moment as the notebook writes it in the visitor's own time: "22 Nov, 06:12", with the year where it is another. */
export function dateText(ms: number, now: number): string {
  const isThisYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? THIS_YEAR : ANOTHER_YEAR).format(ms);
}

const MOMENT = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
const THIS_YEAR = new Intl.DateTimeFormat("en-GB", MOMENT);
const ANOTHER_YEAR = new Intl.DateTimeFormat("en-GB", { ...MOMENT, year: "numeric" });
