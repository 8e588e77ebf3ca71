import { makeOwnTable } from "../../core/data/own/makeOwnTable";
import { readCsv } from "../../core/data/own/readCsv";
import OwnDialog from "./OwnDialog.svelte";

/** What a user's own data needs, in one file: most visits go without. */
export const ownData = { OwnDialog, readers: { readCsv, makeOwnTable } };
