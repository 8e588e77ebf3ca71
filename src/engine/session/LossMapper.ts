import type { LossMap, LossMapWish, PlanePoint } from "../../protocol/lossMap";
import { moved } from "../../protocol/moved";
import type { EngineHost } from "../EngineHost";
import type { LossPlane } from "../lossMap/LossPlane";
import { lossesOnPlane, pointsAtOnce, type Shifts } from "../lossMap/lossesOnPlane";
import { mapShifts } from "../lossMap/mapShifts";
import { withQuotients, type MomentOnPlane } from "../lossMap/MomentOnPlane";
import { toLossMap } from "../lossMap/toLossMap";
import type { CurrentRun } from "./CurrentRun";
import type { Player } from "./Player";

/** What mapping needs of the session around it. */
interface Surroundings {
  readonly host: Pick<EngineHost, "now" | "yieldToMessages" | "later">;
  readonly current: Pick<CurrentRun, "do" | "newestRunId">;
  readonly player: Pick<Player, "isPlaying">;
}

/** The plane that is mapped, and the moments that its last two maps are of. */
interface Kept {
  readonly runId: number;
  readonly planeId: number;
  readonly plane: LossPlane;
  /** By their ids. */
  readonly moments: ReadonlyMap<number, MomentOnPlane>;
}

/** Share of the time that maps take of a run that plays. */
const SHARE = 0.15;
/** How long one slice is meant to take, so that messages need not wait. */
const SLICE_MS = 30;
/** And the fewest, on which the calls around them cost little; a large network's slice is bounded by `pointsAtOnce()`. */
const FIRST_POINTS = 16;

/** Maps losses in slices, between which messages come in and a run that plays trains. */
export class LossMapper {
  readonly #session: Surroundings;
  #newest = 0;
  #kept: Kept | null = null;
  /** Points of the next slice: a power of two, since each size has its own shaders. */
  #numPoints = FIRST_POINTS;

  constructor(session: Surroundings) {
    this.#session = session;
  }

  /** Null where a newer map or run took its place. */
  async map(runId: number, wish: LossMapWish): Promise<LossMap | null> {
    const ticket = ++this.#newest;
    const isWanted = () => ticket === this.#newest && this.#session.current.newestRunId === runId;
    const { plane, moment } = await this.#prepare(runId, wish);
    const resolution = Math.min(wish.resolution, plane.resolution);
    const shifts = mapShifts(wish.reach, resolution, moment.point.coordinates);
    const losses = await this.#takeLosses(runId, plane, moment, shifts, isWanted);
    return losses && moved(toLossMap(plane, moment, { ...wish, resolution }, losses));
  }

  /** Where the network is now, and how far off a map; null where that is none of the last two or of another plane. */
  point(runId: number, planeId: number, momentId: number): Promise<PlanePoint | null> {
    return this.#session.current.do(runId, async ({ run, device }) => {
      const kept = this.#keptOf(runId, planeId);
      const moment = kept?.moments.get(momentId);
      if (!kept || !moment) return null;
      const { plane } = kept;
      const network = run.network(plane.variant, plane.replicate);
      return (await device.untilLost(network.onPlane(plane, moment.parameters))).point;
    });
  }

  #keptOf(runId: number, planeId: number): Kept | null {
    const kept = this.#kept;
    return kept?.runId === runId && kept.planeId === planeId ? kept : null;
  }

  /** The plane and the moment of a wish: those that are kept, or the network's of now. */
  #prepare(
    runId: number,
    wish: LossMapWish,
  ): Promise<{ readonly plane: LossPlane; readonly moment: MomentOnPlane }> {
    const { planeId, momentId, variant, replicate } = wish;
    return this.#session.current.do(runId, async ({ run, device }) => {
      const network = run.network(variant, replicate);
      const kept = this.#keptOf(runId, planeId);
      const plane = kept?.plane ?? (await device.untilLost(network.lossPlane(wish)));
      const moment =
        kept?.moments.get(momentId) ??
        withQuotients(plane, await device.untilLost(network.onPlane(plane, null)));
      const others = [...(kept?.moments ?? [])].filter(([id]) => id !== momentId);
      const moments = new Map([...others.slice(-1), [momentId, moment]]);
      if (!kept) this.#numPoints = FIRST_POINTS;
      this.#kept = { runId, planeId, plane, moments };
      return { plane, moment };
    });
  }

  /** The plane's losses at all points; null where they are no longer wanted. */
  async #takeLosses(
    runId: number,
    plane: LossPlane,
    { parameters }: MomentOnPlane,
    shifts: Shifts,
    isWanted: () => boolean,
  ): Promise<Float64Array[] | null> {
    const { host, current } = this.#session;
    const total = shifts.length / 2;
    const losses = plane.losses.map(() => new Float64Array(total));
    for (let done = 0; done < total;) {
      const count = Math.min(this.#numPoints, pointsAtOnce(plane), total);
      // The last slice may take points again: one of another size would need shaders of its own.
      const from = Math.min(done, total - count);
      const part = shifts.subarray(2 * from, 2 * (from + count));
      let tookMs = 0;
      const taken = await current.do(runId, async ({ device }) => {
        const startMs = host.now();
        const values = await device.untilLost(lossesOnPlane(plane, parameters, part));
        tookMs = host.now() - startMs;
        return values;
      });
      taken.forEach((values, i) => losses[i].set(values, from));
      done = from + count;
      if (tookMs < SLICE_MS && count === this.#numPoints) this.#numPoints *= 2;
      else if (tookMs > 3 * SLICE_MS && this.#numPoints > FIRST_POINTS) this.#numPoints /= 2;
      await this.#rest(tookMs);
      if (!isWanted()) return null;
    }
    return losses;
  }

  /** Lets messages in, and training have its share. */
  async #rest(tookMs: number): Promise<void> {
    const { host, player } = this.#session;
    await host.yieldToMessages();
    if (!player.isPlaying) return;
    await new Promise<void>((resolve) => host.later(resolve, tookMs * (1 / SHARE - 1)));
  }
}
