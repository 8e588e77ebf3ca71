const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|#39);)/;

/** What keeps a text from being well-formed XML of the little that figures use; null where nothing does. */
export function xmlProblem(xml: string): string | null {
  if (BARE_AMPERSAND.test(xml)) return "an ampersand that is no entity";
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    TEXT.lastIndex = TAG.lastIndex = at;
    const text = TEXT.exec(xml);
    if (text) {
      at += text[0].length;
      continue;
    }
    const tag = TAG.exec(xml);
    if (!tag) return `no tag at ${at}: ${xml.slice(at, at + 60)}`;
    const [whole, isEnd, name, , isEmpty] = tag;
    if (isEnd && open.pop() !== name) return `an end of ${name} that was not open at ${at}`;
    if (!isEnd && !isEmpty) open.push(name!);
    at += whole.length;
  }
  return open.length > 0 ? `${open.join(", ")} left open` : null;
}
