export type Theme = "light" | "dark" | "projector";
export type ThemeChoice = Theme | "system";

/** What the `Theme` control offers. */
export const THEMES: readonly { readonly value: ThemeChoice; readonly name: string }[] = [
  { value: "system", name: "System" },
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
  { value: "projector", name: "Projector" },
];

/** How the page looks: the user's choice, or light and dark as the system has it. */
export class Appearance {
  readonly #isSystemDark: () => boolean;
  #choice = $state.raw<ThemeChoice>("system");

  /** `isSystemDark` is reactive where the system may change. */
  constructor(choice: string | null, isSystemDark: () => boolean) {
    this.#isSystemDark = isSystemDark;
    this.#choice = THEMES.find(({ value }) => value === choice)?.value ?? "system";
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  get theme(): Theme {
    if (this.#choice !== "system") return this.#choice;
    return this.#isSystemDark() ? "dark" : "light";
  }

  get isDark(): boolean {
    return this.theme === "dark";
  }

  choose = (choice: ThemeChoice): void => {
    this.#choice = choice;
  };
}
