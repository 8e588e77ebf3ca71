import { bytesToBase64 } from "../../core/export/encoding/bytesToBase64";
import { pngBytes } from "./pngBytes";
import { tag } from "./tag";

/** Pixels and where they lie in a figure. */
export interface PixelImage {
  readonly pixels: Uint8ClampedArray;
  /** Of the pixels. */
  readonly columns: number;
  readonly rows: number;
  /** Of the picture. */
  readonly width: number;
  readonly height: number;
  /** Whether pixels are cells, whose edges stay sharp. */
  readonly areCells: boolean;
}

/** An SVG image that holds its PNG within. */
export function pixelImage({ pixels, columns, rows, width, height, areCells }: PixelImage): string {
  const { buffer } = pngBytes(pixels, columns, rows);
  const base64 = bytesToBase64(buffer as ArrayBuffer, 4 * 1024).join("");
  return tag("image", {
    width,
    height,
    preserveAspectRatio: "none",
    "image-rendering": areCells ? "pixelated" : null,
    href: `data:image/png;base64,${base64}`,
  });
}
