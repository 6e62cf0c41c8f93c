/** Where JSON text stops being JSON, as a position in it; undefined for text that is JSON. Browsers do not all say. */
export function jsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let wants: Wants = 'value';
  let at = 0;
  for (;;) {
    at += /^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) return wants === 'more' && open.length === 0 ? undefined : at;
    const token = tokenAt(text, at);
    const next: Wants | undefined = token === undefined ? undefined : step(wants, token[0] ?? '', open);
    if (token === undefined || next === undefined) return at;
    wants = next;
    at += token.length;
  }
}

/** `key-or-end` and `value-or-end` follow an opening bracket; `more` follows a whole value. */
type Wants = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more';

const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

function tokenAt(text: string, at: number): string | undefined {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0];
}

/** What may follow; undefined when the token may not stand here. `first` is its first letter. */
function step(wants: Wants, first: string, open: ('{' | '[')[]): Wants | undefined {
  const inside = open.at(-1);
  if (first === '}' || first === ']') {
    const ends = wants === 'more' || (first === '}' ? wants === 'key-or-end' : wants === 'value-or-end');
    if (!ends || inside !== (first === '}' ? '{' : '[')) return undefined;
    open.pop();
    return 'more';
  }
  if (first === ':') return wants === 'colon' ? 'value' : undefined;
  if (first === ',') {
    if (wants !== 'more' || inside === undefined) return undefined;
    return inside === '{' ? 'key' : 'value';
  }
  if (wants === 'key' || wants === 'key-or-end') return first === '"' ? 'colon' : undefined;
  if (wants !== 'value' && wants !== 'value-or-end') return undefined;
  if (first !== '{' && first !== '[') return 'more';
  open.push(first);
  return first === '{' ? 'key-or-end' : 'value-or-end';
}
