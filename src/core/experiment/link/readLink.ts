import { ALL_OPEN, makeControlSettings } from "../../controls/ControlSettings";
import { unknownControls } from "../../controls/unknownControls";
import { DEFAULT_EXPERIMENT } from "../defaults";
import { makeProblem } from "../problem";
import { repairWhole } from "../repairWhole";
import { decodeLink, isTooLong, type DecodedLink } from "./decodeLink";
import { hashParameters } from "./hashParameters";
import { takeApart } from "./takeApart";
import { isTensorflowPlayground } from "./tensorflowPlayground/parameterNames";
import {
  readTensorflowPlayground,
  type MapDisplay,
} from "./tensorflowPlayground/readTensorflowPlayground";

/** A link that somebody pasted, with all that is to be said of it. */
export interface ReadLink extends DecodedLink {
  /** What to put behind the `#` of this page's address; empty where nothing could be read. */
  readonly hash: string;
  /** In what another program trains the experiment otherwise, in sentences; none for a link of ours. */
  readonly differences: readonly string[];
  /** Set where the link is another program's. */
  readonly display?: MapDisplay;
}

const PLAYGROUND_ADDRESS = /^(\w+:)?(\/\/)?playground\.tensorflow\.org([:/?]|$)/i;

/** What a text without a `#` is taken for an address by: a scheme, or a host's dot. */
const ADDRESS = /^([a-z][a-z\d+.-]*:|[\w-]+(\.[\w-]+)+([:/?]|$))/i;

/**
 * Reads a text as a link of ours, whatever its host, or of TensorFlow Playground: the whole address or its hash alone.
 * Never throws; a text that is neither is unreadable, and its one problem says what is wrong with it.
 */
export function readLink(text: string): ReadLink {
  if (isTooLong(text)) return { ...decodeLink(text), hash: "", differences: [] };
  const { address, hash } = takeApart(text);
  const isPlayground = PLAYGROUND_ADDRESS.test(address);
  if (hash === null && !isPlayground) return refuse(whatIsWrong(address), text);
  const parameters = hashParameters(hash ?? "");
  const link = decodeLink(hash ?? "", repairWhole);
  const dropped = [
    ...link.dropped,
    ...unknownControls(link.controls ?? ALL_OPEN, link.experiment.data),
  ];
  if (parameters.has("g1")) return { ...link, hash: hash ?? "", dropped, differences: [] };
  if (isPlayground || isTensorflowPlayground(parameters))
    return { ...readForeign(parameters, link), hash: foreignHash(hash ?? "") };
  if (!link.isUnreadable) return refuse("names no experiment after its #", text);
  if (address !== "") return refuse("must be this page's or TensorFlow Playground's", text);
  return { ...link, hash: "", differences: [] };
}

/** Where a link's parameters do not say whose they are, TensorFlow Playground's own first data set does. */
function foreignHash(hash: string): string {
  if (decodeLink(hash).isForeign) return hash;
  return hash === "" ? "dataset=circle" : `${hash}&dataset=circle`;
}

function readForeign(
  parameters: ReadonlyMap<string, string>,
  link: DecodedLink,
): Omit<ReadLink, "hash"> {
  const { hidden, dropped, ...read } = readTensorflowPlayground(parameters);
  const own = link.controls ?? ALL_OPEN;
  const controls = makeControlSettings([...hidden, ...own.hidden], own.locked);
  return {
    ...read,
    view: null,
    dropped: [...dropped, ...unknownControls(own, read.experiment.data)],
    ...(controls === ALL_OPEN ? {} : { controls }),
    isForeign: "tensorflow-playground",
  };
}

/** The rule that a text without a hash breaks. */
function whatIsWrong(address: string): string {
  if (address === "") return "is empty";
  return ADDRESS.test(address)
    ? "has no # and names no experiment"
    : "must be a web address with a #, or start with #g1=";
}

function refuse(rule: string, text: string): ReadLink {
  const dropped = [makeProblem("the link", rule, text.trim() || undefined)];
  return {
    experiment: DEFAULT_EXPERIMENT,
    view: null,
    hash: "",
    dropped,
    differences: [],
    isUnreadable: true,
  };
}
