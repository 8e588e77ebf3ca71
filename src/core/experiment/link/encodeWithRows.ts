import type { ControlSettings } from "../../controls/ControlSettings";
import { toJson } from "../../data/own/json/toJson";
import type { OwnTable } from "../../data/own/OwnTable";
import { formatCount } from "../../math/formatNumber";
import type { Experiment } from "../Experiment";
import { textToBase64url } from "./base64url";
import { differenceFromDefaults } from "./differenceFromDefaults";
import { encodeExperiment } from "./encodeExperiment";

/** Characters of a link's experiment and rows; mail programs and chats cut longer ones. */
const MAX_LENGTH = 4000;

/** Numbers beyond which no table can be that short: each takes two characters of JSON, which are 2.7 of base64url. */
const MAX_NUMBERS = 2000;

/** A link's hash, or the sentence that says why there is none. */
export type WholeLink =
  | { readonly hash: string; readonly problem: null }
  | { readonly hash: null; readonly problem: string };

/** The link's hash with the rows of the user's table in it, where they are few. */
export function encodeWithRows(
  experiment: Experiment,
  table: OwnTable,
  view: string | null = null,
  controls?: ControlSettings,
): WholeLink {
  const numNumbers = table.values.length + table.targets.length;
  if (numNumbers > MAX_NUMBERS) return refuse(table, `${formatCount(numNumbers)} numbers`);
  const difference = differenceFromDefaults(experiment);
  const { rows } = toJson(table);
  const whole = {
    ...difference,
    data: { ...difference.data, table: { ...difference.data?.table, rows } },
  };
  const encoded = textToBase64url(JSON.stringify(whole));
  if (encoded.length > MAX_LENGTH)
    return refuse(table, `${formatCount(encoded.length)} characters`);
  // The parameters after the experiment are the same.
  const rest = encodeExperiment(experiment, view, controls).replace(/^[^&]*/, "");
  return { hash: `#g1=${encoded}${rest}`, problem: null };
}

function refuse({ name }: OwnTable, size: string): WholeLink {
  const rule = `a link holds at most ${formatCount(MAX_LENGTH)} characters`;
  return {
    hash: null,
    problem: `\u201c${name}\u201d is too large for a link: ${rule}, and its rows are ${size}.`,
  };
}
