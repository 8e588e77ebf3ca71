/** What is said around the charts of classes. */
export const CLASS_WORDS = {
  title: "Classes",
  column: "class",
  accuracy: "accuracy by class",
  matrixOf: (name: string) => `Confusion matrix of ${name}`,
  accuracyOf: (name: string) => `Accuracy by class of ${name}`,
  right: "predicted right",
  explanation: "Accuracy by class: the share of a class's test examples that are predicted as it.",
  all: "all replicates",
  /** Which networks' counts are summed. */
  scope: (numReplicates: number, numAll: number) => {
    if (numAll === 1) return "test set";
    const number = numReplicates === numAll ? `${numAll}` : `${numReplicates} of ${numAll}`;
    return `sum of ${number} test sets`;
  },
  waiting: "no evaluation yet",
  diverged: "diverged",
} as const;
