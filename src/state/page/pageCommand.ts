export type PageCommand = "undo" | "redo" | "train";

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
}

/** What a key means to the page; null for keys that belong to the control that has the focus. */
export function pageCommand(press: KeyPress): PageCommand | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = press;
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key === "Enter" && !shiftKey) return "train";
  // In a field Ctrl+Z takes back what was typed there.
  if (isTextField(target)) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}

function isTextField(target: unknown): boolean {
  const { tagName, type } = target as { tagName?: string; type?: string };
  return tagName === "INPUT" && (type === "number" || type === "text");
}
