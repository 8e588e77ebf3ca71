import { escapeXml } from "../../core/calculus/expression/escapeXml";

/** Attributes by name; null leaves one out, and numbers are written in at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An SVG element as text, with its content, which is SVG itself. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escapeXml(valueText(value))}"`))
    .join("");
  return content.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${content.join("")}</${name}>`;
}

/** Text as content of XML, without the control characters that XML cannot hold. */
export function xmlText(text: string): string {
  return escapeXml(text.replace(/\p{Cc}/gu, " "));
}

/** A line of text. */
export function textTag(text: string, attributes: Attributes): string {
  return tag("text", attributes, xmlText(text));
}

function valueText(value: string | number): string {
  return typeof value === "number" ? String(Number(value.toFixed(2))) : value;
}
