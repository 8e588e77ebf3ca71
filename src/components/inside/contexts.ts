/** @file What Inside.svelte makes and every part of the open network may ask for. */
import { createContext } from "svelte";

import type { NetworkShape } from "./networkShape";
import type { PictureView } from "./PictureView.svelte";

export const [getPicture, setPicture] = createContext<PictureView>();
/** A function, since the open network may change. */
export const [getShape, setShape] = createContext<() => NetworkShape>();
