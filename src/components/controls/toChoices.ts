/** A select's choices from a field's ids and the table that names them. */
export function toChoices<Id extends string>(
  ids: readonly Id[],
  table: Readonly<Record<Id, { readonly name: string }>>,
): { value: Id; name: string }[] {
  return ids.map((value) => ({ value, name: table[value].name }));
}
