import type { Experiment, Problem } from "../../core/experiment/Experiment";
import type { ChoiceField, NumberField } from "../../core/experiment/Field";
import { FIELDS } from "../../core/experiment/fields";
import type {
  ExperimentEditor,
  Manner,
  Part,
} from "../../state/experiment/ExperimentEditor.svelte";
import { toChoices } from "../controls/toChoices";

/** The fields of a part that hold such values. */
type NamesOf<P extends Part, T> = {
  [N in keyof Experiment[P]]: Experiment[P][N] extends T ? N : never;
}[keyof Experiment[P]] &
  string;

type Named = { readonly name: string };

/** What controls are told of the fields of one part of the experiment: where they stand, what they may be, how they are set. */
export function settingsOf<P extends Part>(editor: ExperimentEditor, part: P) {
  const fields: Readonly<Record<string, unknown>> = FIELDS[part];
  const bind = <T>(name: keyof Experiment[P] & string) => ({
    path: `${part}.${name}`,
    value: editor.experiment[part][name] as T,
    onchange: (value: T, manner?: Manner): readonly Problem[] =>
      editor.set(part, { [name]: value } as Partial<Experiment[P]>, manner),
  });
  return {
    number: (name: NamesOf<P, number>) => ({
      ...bind<number>(name),
      field: fields[name] as NumberField,
    }),
    flag: (name: NamesOf<P, boolean>) => bind<boolean>(name),
    /** Named by a table; all that the field may be, or only some of it. */
    choice<N extends NamesOf<P, string>, Id extends Experiment[P][N] & string>(
      name: N,
      table: Readonly<Record<Id, Named>>,
      ids = (fields[name] as ChoiceField<Id>).choices,
    ) {
      return { ...bind<Id>(name), choices: toChoices(ids, table) };
    },
  };
}
