import type {
  Explanation,
  ExplanationWish,
  InspectionWish,
  NetworkInspection,
} from "../../protocol/inspection";
import type { DecisionMap, MapWish } from "../../protocol/messages";
import type { Predictions, PredictionWish } from "../../protocol/prediction";
import type { GiveWay } from "../GiveWay";
import type { Run } from "../Run";
import type { Timekeeper } from "./Timekeeper";
import type { Activity } from "./TimeShares";
import { WaitingRequest } from "./WaitingRequest";

/** What the page asks of a run: one request of each kind waits here until the worker's time allows an answer. */
export class RunRequests {
  readonly maps: WaitingRequest<MapWish, readonly DecisionMap[]>;
  readonly inspections: WaitingRequest<InspectionWish, NetworkInspection>;
  readonly explanations: WaitingRequest<ExplanationWish, Explanation>;
  readonly predictions: WaitingRequest<PredictionWish, Predictions>;
  readonly #timekeeper: Timekeeper;
  #explainsFirst = false;

  /** `giveWay` ends an answer when another run comes. */
  constructor(run: Run, timekeeper: Timekeeper, giveWay: GiveWay) {
    this.#timekeeper = timekeeper;
    this.maps = new WaitingRequest((wish) => run.maps(wish, giveWay));
    this.inspections = new WaitingRequest((wish) =>
      run.network(wish.variant, wish.replicate).inspect(wish, giveWay),
    );
    this.explanations = new WaitingRequest((wish) =>
      run.network(wish.variant, wish.replicate).explain(wish),
    );
    this.predictions = new WaitingRequest((wish) => run.predict(wish, giveWay));
  }

  /** Answers what waits, as far as the shares of time allow; `whenever` leaves the shares aside. */
  async serve(whenever: boolean): Promise<void> {
    const { inspections, explanations, predictions } = this;
    if ([inspections, explanations, predictions].some(({ isWaiting }) => isWaiting))
      this.#timekeeper.open();
    await this.#serve(this.maps, "maps", whenever);
    await this.#serve(predictions, "inspection", whenever);
    // What came last lets the other go first, so that neither waits for ever.
    const inside = this.#explainsFirst ? [explanations, inspections] : [inspections, explanations];
    for (const requests of inside)
      if (await this.#serve(requests, "inspection", whenever))
        this.#explainsFirst = requests === inspections;
  }

  /** The device was lost: what waits is left to the requests that continue from these. */
  abandon(): void {
    for (const requests of this.#all) requests.abandon();
  }

  /** Takes over what waits where the device was lost. */
  continueFrom(lost: RunRequests): void {
    this.maps.continueFrom(lost.maps);
    this.inspections.continueFrom(lost.inspections);
    this.explanations.continueFrom(lost.explanations);
    this.predictions.continueFrom(lost.predictions);
  }

  /** Refuses what waits: another run comes. */
  close(): void {
    for (const requests of this.#all) requests.close("another run took its place");
  }

  get #all() {
    return [this.maps, this.inspections, this.explanations, this.predictions];
  }

  async #serve(
    requests: { readonly isWaiting: boolean; serve(): Promise<void> },
    activity: Activity,
    whenever: boolean,
  ): Promise<boolean> {
    if (!requests.isWaiting) return false;
    if (!whenever) return this.#timekeeper.doIfDue(activity, () => requests.serve());
    await requests.serve();
    return true;
  }
}
