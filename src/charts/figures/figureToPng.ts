import type { Figure } from "./Figure";
import { figureToSvg } from "./figureToSvg";
import type { FigureTheme } from "./FigureTheme";

/** Sharp on paper and on the finest screens. */
export const PNG_SCALE = 3;

/** The figure's SVG as pixels, three for each of its own. */
export async function figureToPng(
  figure: Figure,
  subtitle: string,
  theme: FigureTheme,
): Promise<Blob> {
  const { svg, width, height } = figureToSvg(figure, subtitle, theme);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * PNG_SCALE);
  canvas.height = Math.round(height * PNG_SCALE);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`${figure.title}: the browser made no PNG of it`));
    }, "image/png");
  });
}
