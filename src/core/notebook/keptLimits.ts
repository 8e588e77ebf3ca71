/** Cells of a thumbnail's side. */
export const THUMBNAIL_SIDE = 48;

/** What a kept run may hold at most; a file that holds more is refused, and what is kept is cut to it. */
export const KEPT_LIMITS = {
  maxId: 64,
  maxNote: 2_000,
  /** Characters of a name or of a network in a line. */
  maxName: 200,
  maxSentence: 1_000,
  maxChangedByHand: 4_000,
  /** Settings that a list shows of a run. */
  maxSettings: 24,
  maxVariants: 6,
  maxReplicates: 32,
  /** Hidden layers and the output layer. */
  maxLayers: 51,
  maxOutputs: 64,
  maxDiagnoses: 20,
  thumbnailPoints: 160,
  lossPoints: 100,
  layerPoints: 50,
  /** Runs of one file. */
  maxRuns: 10_000,
} as const;
