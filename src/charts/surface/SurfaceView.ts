/** From where a surface is looked at. */
export interface SurfaceView {
  /** Degrees that it is turned about its upright axis; at 0 x runs to the right and y away. */
  readonly turn: number;
  /** Degrees that the eye is above the ground: 90 is the map. */
  readonly height: number;
  /** Side of the picture in pixels. */
  readonly size: number;
}

/** Half of a picture over half of the ground's diagonal, with some room. */
const FILL = 0.66;
/** Height of the surface, in halves of the ground's side. */
const RISE = 1.1;

export interface Projection {
  /** Pixels from the left and upper edge; `u` and `v` from -1 to 1 along x and y, `share` of the height from 0 to 1. */
  at(u: number, v: number, share: number): readonly [x: number, y: number];
  /** Which way along u and v the ground comes nearer, 1 or -1. */
  readonly nearer: readonly [u: number, v: number];
}

/** The parallel projection of the cube that holds a surface. */
export function projectSurface({ turn, height, size }: SurfaceView): Projection {
  const [about, above] = [(turn * Math.PI) / 180, (height * Math.PI) / 180];
  const [cos, sin] = [Math.cos(about), Math.sin(about)];
  const [flat, upright] = [Math.sin(above), Math.cos(above)];
  const unit = (FILL * size) / 2;
  return {
    at: (u, v, share) => {
      const right = u * cos - v * sin;
      const away = u * sin + v * cos;
      const up = RISE * (share - 0.5);
      return [size / 2 + unit * right, size / 2 - unit * (away * flat + up * upright)];
    },
    nearer: [sin > 0 ? -1 : 1, cos > 0 ? -1 : 1],
  };
}
