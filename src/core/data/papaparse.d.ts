/** The part of papaparse that is used; its full types would bring Node's globals into this layer. */
declare module "papaparse/papaparse.min.js" {
  interface ParseProblem {
    readonly code: string;
    readonly message: string;
    /** 0-based, of the result's rows; absent for problems of the whole text. */
    readonly row?: number;
  }
  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly skipEmptyLines: "greedy" },
    ): { readonly data: string[][]; readonly errors: readonly ParseProblem[] };
  };
  export default Papa;
}
