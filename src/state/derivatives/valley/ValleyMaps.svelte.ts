import type { LossMap, LossMapWish, PlanePoint } from "../../../protocol/lossMap";
import { messageOf } from "../../messageOf";
import type { PageClock } from "../../page/PageClock";
import type { RunMonitor } from "../../run/RunMonitor.svelte";
import { nextMap } from "./nextMap";
import { goOn, type TrainingPath } from "./TrainingPath";
import type { ValleySubject } from "./ValleySubject";

/** How often it is looked whether training has gone on. */
const LOOK_MS = 250;

type Wish = LossMapWish & { readonly runId: number };

/** When a map was taken. */
interface Moment {
  readonly step: number;
  readonly numEdits: number;
}

/** Asks the engine for maps of the loss around one network, and for where training takes it, for as long as it is open. */
export class ValleyMaps {
  readonly #run: RunMonitor;
  readonly #later: PageClock["later"];
  readonly #subject: () => ValleySubject | null;
  #map = $state.raw<LossMap | null>(null);
  #path = $state.raw<TrainingPath>([]);
  #error = $state.raw<string | null>(null);
  /** Run, network and directions of the plane; another is another plane. */
  #key = "";
  #planeId = 0;
  #newestMoment = 0;
  /** Under way. */
  #asked: Wish | null = null;
  #taken: (Wish & Moment) | null = null;
  #refusedReach: number | null = null;
  #isLocating = false;
  #isOpen = false;
  #stop: () => void = () => undefined;

  constructor(run: RunMonitor, later: PageClock["later"], subject: () => ValleySubject | null) {
    this.#run = run;
    this.#later = later;
    this.#subject = subject;
  }

  /** The newest map of what is wished for; null before the first. */
  get map(): LossMap | null {
    return this.#map;
  }

  /** Where training has taken the network since the plane was laid, the newest last. */
  get path(): TrainingPath {
    return this.#path;
  }

  /** Where the network is. */
  get point(): PlanePoint | null {
    return this.#path.at(-1) ?? null;
  }

  /** What the engine could not answer. */
  get error(): string | null {
    return this.#error;
  }

  open = (): void => {
    this.#isOpen = true;
    this.keepUp();
    this.#stop = this.#later(this.open, LOOK_MS);
  };

  /** Asks for nothing more; an answer on its way is dropped. */
  close = (): void => {
    this.#isOpen = false;
    this.#asked = null;
    this.#stop();
  };

  /** Lays the plane anew, through the network as it is now. */
  centreHere = (): void => {
    this.#key = "";
    this.keepUp();
  };

  /** Asks for what is missing; call it whenever something else is wished for. */
  keepUp = (): void => {
    if (!this.#isOpen) return;
    const subject = this.#subject();
    const { runId, reach, ...network } = subject ?? NOTHING;
    const key = JSON.stringify([runId, network]);
    if (key !== this.#key) this.#layPlane(key);
    if (subject === null || this.#refusedReach === reach) return;
    const isTraining = this.#run.phase === "training";
    const taken = this.#taken && { ...this.#taken, isOfNow: isSame(this.#taken, this.#now) };
    const next = nextMap(taken, reach, isTraining, this.#newestMoment + 1);
    const planeId = this.#planeId;
    if (next !== null) void this.#ask({ ...subject, ...next, planeId });
    void this.#locate(runId, planeId);
  };

  get #now(): Moment {
    return { step: this.#run.record?.step ?? 0, numEdits: this.#run.results.numEdits };
  }

  async #ask(wish: Wish): Promise<void> {
    // One is under way; only another plane or reach is worth ending it.
    if (this.#asked?.planeId === wish.planeId && this.#asked.reach === wish.reach) return;
    this.#asked = wish;
    this.#newestMoment = Math.max(this.#newestMoment, wish.momentId);
    const { numEdits } = this.#taken?.momentId === wish.momentId ? this.#taken : this.#now;
    try {
      const map = await this.#run.ask("lossMap", wish);
      if (this.#asked !== wish || map === null) return;
      const { step } = map.point;
      this.#taken = { ...wish, step, numEdits };
      this.#map = map;
      this.#path = goOn(this.#path, map.point);
    } catch (reason) {
      const isStale = this.#asked !== wish || this.#run.readyRunId !== wish.runId;
      if (!isStale) this.#refuse(wish, reason);
    } finally {
      if (this.#asked === wish) {
        this.#asked = null;
        this.keepUp();
      }
    }
  }

  /** Asking again for the same would fail again. */
  #refuse({ reach }: Wish, reason: unknown): void {
    this.#refusedReach = reach;
    this.#error = messageOf(reason);
  }

  /** Follows the network on the plane of the map there is. */
  async #locate(runId: number, planeId: number): Promise<void> {
    const momentId = this.#taken?.momentId;
    const isThere = this.point?.step === this.#now.step;
    if (momentId === undefined || isThere || this.#isLocating) return;
    this.#isLocating = true;
    try {
      const point = await this.#run.ask("lossPoint", { runId, planeId, momentId });
      if (point && this.#isOpen && planeId === this.#planeId) this.#path = goOn(this.#path, point);
    } catch {
      // The run is over, and its plane with it.
    } finally {
      this.#isLocating = false;
    }
  }

  #layPlane(key: string): void {
    this.#key = key;
    this.#planeId++;
    this.#asked = null;
    this.#taken = null;
    this.#map = null;
    this.#path = [];
    this.#error = null;
    this.#refusedReach = null;
  }
}

/** What is to be mapped while there is no run. */
const NOTHING = { runId: 0, reach: 0 };

function isSame(a: Moment, b: Moment): boolean {
  return a.step === b.step && a.numEdits === b.numEdits;
}
