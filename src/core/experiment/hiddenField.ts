import type { ActivationId, HiddenLayer } from "./Experiment";
import type { ChoiceField, HiddenField, Place } from "./Field";
import { readRecord } from "./readRecord";
import { makeProblem } from "./problem";
import { integerField } from "./simpleFields";

const MAX_LAYERS = 50;
const DEFAULT_LAYERS: readonly HiddenLayer[] = [16, 16, 16, 16, 16];

const units = integerField(1, 1024, 16);

/** The hidden layers: units, or units with an activation of their own; an invalid layer is repaired to 16 units. */
export function hiddenField(activation: ChoiceField<ActivationId>): HiddenField {
  const rule = `must be a list of up to ${MAX_LAYERS} layers`;
  return {
    kind: "hidden",
    rule,
    maxLayers: MAX_LAYERS,
    units,
    activation,
    defaultFor: () => DEFAULT_LAYERS,
    read(value, place) {
      if (!Array.isArray(value) || value.length > MAX_LAYERS) {
        place.report(makeProblem(place.path, rule, value));
        return undefined;
      }
      return Array.from(value, (layer: unknown, i) =>
        readLayer(layer, { ...place, path: `${place.path}[${i}]` }, activation),
      );
    },
  };
}

function readLayer(
  layer: unknown,
  place: Place,
  activation: ChoiceField<ActivationId>,
): HiddenLayer {
  const fallback = units.defaultFor(place.source);
  if (typeof layer === "number") return units.read(layer, place) ?? fallback;
  if (typeof layer !== "object" || layer === null || Array.isArray(layer)) {
    place.report(makeProblem(place.path, `${units.rule}, or have units and activation`, layer));
    return fallback;
  }
  const given = readRecord(layer, place.path, ["units", "activation"], place.report);
  const ownUnits = units.read(given.units, { ...place, path: `${place.path}.units` }) ?? fallback;
  const own = activation.read(given.activation, { ...place, path: `${place.path}.activation` });
  return own === undefined ? ownUnits : { units: ownUnits, activation: own };
}
