import type { Component } from "svelte";

import type { StationSettings } from "../../state/page/StationPlace";

/** What every station is given. */
export interface StationProps {
  /** What it shows at first, from a link or as it was left; names and texts that mean nothing to it are passed over. */
  readonly settings: StationSettings;
  /** Keeps what it shows now for the link; not during a drag. */
  onsettings(settings: StationSettings): void;
  /** Told once what it made of the settings, so that a link that asked for something else is put right. */
  onopen(settings: StationSettings): void;
}

/** One station of the derivatives. */
export interface Station {
  /** Its word in links. */
  readonly id: string;
  readonly title: string;
  /** What a learner asks who needs it, in a few words. */
  readonly question: string;
  /** What it is about, in a sentence or two. */
  readonly lead: string;
  readonly component: Component<StationProps>;
}
