import { makeProblem } from "../../experiment/problem";
import { bytesToBase64 } from "../../export/encoding/bytesToBase64";
import { base64ToBytes } from "../base64ToBytes";
import type { Form } from "./Form";

/** Up to so many times three bytes, as one text of base64: four characters each, with nothing to fill up. */
export function byteTriplesForm(mostTriples: number): Form<Uint8Array> {
  const rule = `must be up to ${mostTriples} times three bytes in base64`;
  const lineLength = 4 * mostTriples;
  return {
    write: (bytes) => bytesToBase64(Uint8Array.from(bytes).buffer, lineLength).join(""),
    read(value, path, report) {
      const isText = typeof value === "string" && value.length <= lineLength;
      const bytes = isText ? base64ToBytes(value) : null;
      if (bytes && bytes.length % 3 === 0) return bytes;
      report(makeProblem(path, rule, value));
      return undefined;
    },
  };
}
