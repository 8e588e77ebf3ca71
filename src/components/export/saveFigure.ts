import type { Figure } from "../../charts/figures/Figure";
import { download } from "./download";
import { figureFile } from "./figureFile";
import type { FigureFormat } from "./formats";
import type { FigureWords } from "./Saver.svelte";

/** Makes the file of a picture and hands it to the browser. */
export async function saveFigure(
  figure: Figure,
  format: FigureFormat,
  words: FigureWords,
  isDark: boolean,
): Promise<void> {
  download(await figureFile(figure, format, words, isDark));
}
