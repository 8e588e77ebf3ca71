import { makeProblem } from "../../experiment/problem";
import { bytesToBase64 } from "../../export/encoding/bytesToBase64";
import { base64ToBytes } from "../base64ToBytes";
import type { Form } from "./Form";

/** So many bytes, as one text of base64. */
export function bytesForm(numBytes: number): Form<Uint8Array> {
  const rule = `must be ${numBytes} bytes in base64`;
  const lineLength = 4 * Math.ceil(numBytes / 3);
  return {
    write: (bytes) => bytesToBase64(Uint8Array.from(bytes).buffer, lineLength).join(""),
    read(value, path, report) {
      const isText = typeof value === "string" && value.length === lineLength;
      const bytes = isText ? base64ToBytes(value) : null;
      if (bytes?.length === numBytes) return bytes;
      report(makeProblem(path, rule, value));
      return undefined;
    },
  };
}
