const LOG_LOSS = "log-loss";
const LOG_EPOCHS = "log-epochs";
/** Begins the word for so many hundredths. */
const SMOOTHING = "smoothing-";

/** How curves over epochs are drawn; a link holds it. */
export class CurveAxes {
  #hasLogLoss = $state.raw(false);
  #hasLogEpochs = $state.raw(false);
  #smoothing = $state.raw(0);

  get hasLogLoss(): boolean {
    return this.#hasLogLoss;
  }

  get hasLogEpochs(): boolean {
    return this.#hasLogEpochs;
  }

  /** The weight of what came before in a moving average, 0 to .99. */
  get smoothing(): number {
    return this.#smoothing;
  }

  /** As a link writes it. */
  get words(): readonly string[] {
    return [
      ...(this.#hasLogLoss ? [LOG_LOSS] : []),
      ...(this.#hasLogEpochs ? [LOG_EPOCHS] : []),
      ...(this.#smoothing > 0 ? [`${SMOOTHING}${Math.round(100 * this.#smoothing)}`] : []),
    ];
  }

  setLogLoss = (isLog: boolean): void => {
    this.#hasLogLoss = isLog;
  };

  setLogEpochs = (isLog: boolean): void => {
    this.#hasLogEpochs = isLog;
  };

  /** In hundredths, from 0 to .99. */
  smooth = (weight: number): void => {
    this.#smoothing = Math.round(100 * weight) / 100;
  };

  /** Takes what a link's words say. */
  open(words: readonly string[]): void {
    this.#hasLogLoss = words.includes(LOG_LOSS);
    this.#hasLogEpochs = words.includes(LOG_EPOCHS);
    const word = words.find((one) => /^smoothing-\d{1,2}$/.test(one));
    this.#smoothing = Number(word?.slice(SMOOTHING.length) ?? 0) / 100;
  }
}
