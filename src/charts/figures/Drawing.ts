/** A piece of SVG and the room it takes, its upper left corner at 0, 0. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** An entry of a legend: a drawing of at most 32 by 14 pixels, and what it stands for. */
export interface LegendItem {
  readonly symbol: string;
  /** Of the symbol. */
  readonly width: number;
  readonly text: string;
}
