/** What came of a file of runs, in a sentence: "2 runs taken up, 1 was here already, 1 problem in the rest". */
export function describeImport(numTaken: number, numKnown: number, numProblems: number): string {
  const runs = (count: number) => (count === 1 ? "1 run" : `${count} runs`);
  const parts = [
    numTaken > 0 ? `${runs(numTaken)} taken up` : "No run taken up",
    numKnown > 0 ? `${numKnown} ${numKnown === 1 ? "was" : "were"} here already` : "",
    numProblems > 0 ? "what could not be read was left out" : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
