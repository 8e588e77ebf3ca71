import type { ComputationGraph } from "../../core/calculus/graph/ComputationGraph";

/** Where a node's box is: its centre in pixels. */
export interface GraphPlace {
  readonly x: number;
  readonly y: number;
  /** Whether it stands beside the way from the network's input to the output: a weight or a bias. */
  readonly isAside: boolean;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Whether the way leads down instead of to the right. */
  readonly isUpright: boolean;
  /** Between the edges of two boxes that follow each other, in pixels. */
  readonly gap: number;
  readonly places: ReadonlyMap<string, GraphPlace>;
}

/** A node's box, in pixels. */
export const GRAPH_BOX = { width: 64, height: 46 } as const;

/** Pixels from one box of an upright way to the next, room for a slope between them. */
const UPRIGHT_PITCH = 78;
/** Room for what is written under the lowest box, in pixels. */
const UNDER = 34;
/** A box and a gap with room for a slope: a narrower place is scrolled. */
const LEAST_PITCH = 96;
/** Below this width the way leads down. */
const LEAST_WIDTH = 420;
const MARGIN = 8;
/** Room beside the first and the last box for what is written over and under them. */
const BESIDE = 24;

/**
 * Places a chain of computation: the first node and all that is made of others follow each other on a line, and every
 * weight and bias stands aside, one place before the node that it goes into. To the right, as wide as that needs, or
 * downwards in a narrow place, as high as that needs.
 */
export function graphLayout(graph: ComputationGraph, width: number, height: number): GraphLayout {
  const way = graph.nodes.filter(({ operation }, i) => i === 0 || operation !== "input");
  const ids = way.map(({ id }) => id);
  const numGaps = Math.max(1, ids.length - 1);
  const isUpright = width < LEAST_WIDTH;
  const room = width - 2 * BESIDE - GRAPH_BOX.width;
  const pitch = isUpright ? UPRIGHT_PITCH : Math.max(LEAST_PITCH, room / numGaps);
  const start = isUpright ? MARGIN + GRAPH_BOX.height / 2 : BESIDE + GRAPH_BOX.width / 2;
  const whole = 2 * start + numGaps * pitch;
  const across = isUpright
    ? { aside: 0.17 * width, way: 0.55 * width }
    : { aside: Math.max(62, 0.26 * height), way: 0.68 * height };

  const places = new Map<string, GraphPlace>();
  for (const { id } of graph.nodes) {
    const isAside = !ids.includes(id);
    const user = isAside ? graph.edges.find(({ from }) => from === id)?.to : id;
    const step = ids.indexOf(user ?? id) - (isAside ? 1 : 0);
    const along = start + step * pitch;
    const beside = isAside ? across.aside : across.way;
    places.set(id, isUpright ? { x: beside, y: along, isAside } : { x: along, y: beside, isAside });
  }
  const box = isUpright ? GRAPH_BOX.height : GRAPH_BOX.width;
  return {
    width: isUpright ? width : whole,
    height: isUpright ? whole + UNDER : height,
    isUpright,
    gap: pitch - box,
    places,
  };
}

/** The straight way from box to box: where it leaves the one and reaches the other, in pixels. */
export function graphLine(
  from: GraphPlace,
  to: GraphPlace,
): readonly [x1: number, y1: number, x2: number, y2: number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    GRAPH_BOX.width / 2 / Math.max(1e-9, Math.abs(dx)),
    GRAPH_BOX.height / 2 / Math.max(1e-9, Math.abs(dy)),
  );
  return [from.x + share * dx, from.y + share * dy, to.x - share * dx, to.y - share * dy];
}
