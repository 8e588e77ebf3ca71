import { VARIANT_STYLES } from "../../charts/variantStyle";
import type { Theme } from "../../state/page/Appearance.svelte";

/** Puts a theme on the page: its name for the style sheet, and the variants' colours as `--variant-0` and so on. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  root.dataset.theme = theme;
  VARIANT_STYLES.forEach(({ light, dark }, i) =>
    root.style.setProperty(`--variant-${i}`, theme === "dark" ? dark : light),
  );
}
