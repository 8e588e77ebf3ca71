import type { Figure } from "../../charts/figures/Figure";
import { DARK_FIGURE, LIGHT_FIGURE } from "../../charts/figures/FigureTheme";
import { figureToCsv } from "../../charts/figures/figureToCsv";
import { figureToPng } from "../../charts/figures/figureToPng";
import { figureToSvg } from "../../charts/figures/figureToSvg";
import { fileName } from "../../core/export/fileName";
import type { FigureFormat } from "./formats";
import type { FigureWords } from "./Saver.svelte";

/** A file that somebody takes away. */
export interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

/** The file of a picture in a format. */
export async function figureFile(
  figure: Figure,
  format: FigureFormat,
  { subtitle, before, after }: FigureWords,
  isDark: boolean,
): Promise<SavedFile> {
  const name = fileName([...before, figure.title, ...after], format);
  const theme = isDark ? DARK_FIGURE : LIGHT_FIGURE;
  switch (format) {
    case "png":
      return { name, content: await figureToPng(figure, subtitle, theme) };
    case "svg": {
      const { svg } = figureToSvg(figure, subtitle, theme);
      return { name, content: new Blob([svg], { type: "image/svg+xml" }) };
    }
    case "csv":
      return { name, content: new Blob([figureToCsv(figure)], { type: "text/csv" }) };
  }
}
