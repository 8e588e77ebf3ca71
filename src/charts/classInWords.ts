/** "class 0", or "class setosa" where classes have names. */
export function classInWords(label: number, classNames: readonly string[]): string {
  const name = classNames[label] ?? String(label);
  return name.startsWith("class ") ? name : `class ${name}`;
}
