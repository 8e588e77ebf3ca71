import type { Drawing } from "./Drawing";
import type { Figure } from "./Figure";
import { kindOf } from "./figureKinds";
import type { FigureTheme } from "./FigureTheme";
import { frameFigure } from "./frameFigure";

/** The figure as an SVG document of its own, with everything that is needed to read it; `subtitle` says what it is of. */
export function figureToSvg(figure: Figure, subtitle: string, theme: FigureTheme): Drawing {
  const { picture, legend } = kindOf(figure).draw(figure, theme);
  return frameFigure(picture, { title: figure.title, subtitle, legend }, theme);
}
