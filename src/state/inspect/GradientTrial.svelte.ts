import type { CheckWish, NetworkCheck } from "../../protocol/inspection";

interface Sources {
  ask(wish: CheckWish): Promise<NetworkCheck | null>;
  cancel(): void;
  failed(reason: unknown): void;
}

/** Parameters checked so far. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** The gradient check of the open network: asked for, followed, cancelled, reported. */
export class GradientTrial {
  readonly #sources: Sources;
  #checkId = 0;
  #progress = $state.raw<CheckProgress | null>(null);
  #report = $state.raw<NetworkCheck | null>(null);

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Null while nothing is being checked. */
  get progress(): CheckProgress | null {
    return this.#progress;
  }

  /** Null before a check has come to its end. */
  get report(): NetworkCheck | null {
    return this.#report;
  }

  async start(variant: number, replicate: number): Promise<void> {
    const checkId = ++this.#checkId;
    this.#progress = { done: 0, total: 0 };
    this.#report = null;
    try {
      const report = await this.#sources.ask({ variant, replicate, checkId });
      if (checkId === this.#checkId) this.#report = report;
    } catch (reason) {
      if (checkId === this.#checkId) this.#sources.failed(reason);
    } finally {
      if (checkId === this.#checkId) this.#progress = null;
    }
  }

  progressed({ checkId, done, total }: CheckProgress & { readonly checkId: number }): void {
    if (checkId === this.#checkId && this.#progress) this.#progress = { done, total };
  }

  cancel(): void {
    if (this.#progress === null) return;
    this.#checkId++;
    this.#progress = null;
    this.#sources.cancel();
  }

  /** Of a network that is not looked at any more. */
  clear(): void {
    this.cancel();
    this.#report = null;
  }
}
