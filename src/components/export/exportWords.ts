/** @file The sentences of what can be taken away from the page, and brought back. */
export const EXPORT_WORDS = {
  title: "Export",
  save: "Save",
  nothingYet: "There is nothing to save yet.",
  failed: "This could not be saved:",
  experiment: "Experiment",
  experimentHint: "The document that makes this page, and that the command line takes.",
  document: "Save the document",
  openDocument: "Open a document…",
  documentOpened: "The document is open; Undo goes back.",
  documentProblems: "This document cannot be opened:",
  results: "Results",
  resultsHint:
    "Every network's losses, accuracies and layers at the epochs that the page evaluated.",
  resultsJson: "Results as JSON",
  historyCsv: "Losses as CSV",
  layersCsv: "Layers as CSV",
  network: "Network",
  variant: "Variant",
  replicate: "Replicate",
  samePredictions:
    "Each file takes features as they are in the data, standardizes them itself, and predicts what this page does; the Python programs check it on five test rows.",
  customActivations: (names: string) =>
    `TensorFlow.js has no ${names}: the zip file holds the code to run before tf.loadLayersModel(). The Python files bring their own.`,
  savedNetwork: "A saved network",
  openNetwork: "Open a saved network…",
  openNetworkHint:
    "A model of dense layers by TensorFlow.js or Keras: model.json with its weight files, or a zip file of them.",
  networkProblems: "This network cannot be opened:",
  networkOpened: "The network is open, and every replicate begins with its weights.",
  networkReset: "Reset draws new weights; Undo goes back to the experiment before.",
  pictures: "Pictures",
  background: "Background",
  backgrounds: { light: "white", dark: "dark" },
  all: (count: number, format: string) => `All ${count} as ${format}`,
  oneByOne: "One by one",
  busy: "Making the files…",
} as const;
