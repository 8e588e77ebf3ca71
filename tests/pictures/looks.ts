/** One size and one theme in which each state is pictured. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** `projector` is chosen on the page; the others come from the system. */
  readonly theme: "light" | "dark" | "projector";
}

const laptop = { width: 1366, height: 640 };
const hall = { width: 1920, height: 1080 };
const phone = { width: 390, height: 844 };

export const looks: readonly Look[] = [
  { ...laptop, theme: "light" },
  { ...laptop, theme: "dark" },
  { ...laptop, theme: "projector" },
  { ...hall, theme: "light" },
  { ...hall, theme: "projector" },
  { ...phone, theme: "light" },
  { ...phone, theme: "dark" },
];
