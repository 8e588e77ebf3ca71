/** One answer that a station's question offers. */
export interface Choice {
  readonly text: string;
  readonly isRight: boolean;
  /** Said to who chose it: why it is right, or what speaks against it. */
  readonly because: string;
}
