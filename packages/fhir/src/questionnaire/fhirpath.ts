/** The part of FHIRPath that forms use. `member` without `of` starts at the context. */
export type Path =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Path | undefined; readonly name: string }
  | { readonly kind: 'call'; readonly of: Path | undefined; readonly name: string; readonly args: readonly Path[] }
  | { readonly kind: 'index'; readonly of: Path; readonly at: Path }
  | { readonly kind: 'not'; readonly of: Path }
  | { readonly kind: 'two'; readonly operator: string; readonly left: Path; readonly right: Path };

type Token = { readonly kind: 'text' | 'number' | 'name' | 'variable' | 'sign'; readonly value: string };

const MAX_TOKENS = 4000;
const DEEPEST = 60;

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[^]*?\*\/|(?<text>'(?:[^'\\]|\\[^])*')|(?<number>\d+(?:\.\d+)?)|(?<variable>%(?:[A-Za-z_][\w-]*|`[^`]*`|'[^']*'))|(?<name>[$A-Za-z_]\w*|`[^`]*`)|(?<sign>!=|<=|>=|!~|[-+*/=<>~|&.,()[\]{}!])/y;

/** Undefined when it is not in this part of the language. */
export function parsePath(source: string): Path | undefined {
  const tokens = tokensOf(source);
  if (!tokens || tokens.length === 0) return undefined;
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const path = binary(reader, 0);
  return path && reader.at === tokens.length ? path : undefined;
}

function tokensOf(source: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source);
    if (!found) return undefined;
    const { text, number, variable, name, sign } = found.groups ?? {};
    if (text !== undefined) tokens.push({ kind: 'text', value: unescaped(text.slice(1, -1)) });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (variable !== undefined) tokens.push({ kind: 'variable', value: variable.slice(1).replace(/^[`']|[`']$/g, '') });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name.replace(/^`|`$/g, '') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    if (tokens.length > MAX_TOKENS) return undefined;
  }
  return tokens;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign));
}

type Reader = { readonly tokens: readonly Token[]; at: number; depth: number };

/** Weakest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['or', 'xor', 'implies'],
  ['and'],
  ['in', 'contains'],
  ['=', '!=', '~', '!~'],
  ['<', '>', '<=', '>='],
  ['|'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
];

function binary(reader: Reader, level: number): Path | undefined {
  const operators = LEVELS[level];
  if (!operators) return prefixed(reader);
  let left = binary(reader, level + 1);
  while (left) {
    const token = reader.tokens[reader.at];
    if (!token || (token.kind !== 'sign' && token.kind !== 'name') || !operators.includes(token.value)) return left;
    reader.at += 1;
    const right = binary(reader, level + 1);
    left = right && { kind: 'two', operator: token.value, left, right };
  }
  return undefined;
}

/** `!` is not FHIRPath; published forms write it, and it can only mean one thing. */
function prefixed(reader: Reader): Path | undefined {
  if (take(reader, '+')) return postfixed(reader);
  if (!take(reader, '!')) return postfixed(reader);
  const of = postfixed(reader);
  return of && { kind: 'not', of };
}

function postfixed(reader: Reader): Path | undefined {
  let path = primary(reader);
  while (path) {
    if (take(reader, '.')) path = named(reader, path);
    else if (take(reader, '[')) {
      const at = nested(reader);
      path = at && take(reader, ']') ? { kind: 'index', of: path, at } : undefined;
    } else return path;
  }
  return undefined;
}

function primary(reader: Reader): Path | undefined {
  const token = reader.tokens[reader.at];
  if (!token) return undefined;
  if (token.kind === 'name' && token.value !== 'true' && token.value !== 'false') return named(reader, undefined);
  reader.at += 1;
  if (token.kind === 'text') return { kind: 'text', value: token.value };
  if (token.kind === 'number') return { kind: 'number', value: Number(token.value) };
  if (token.kind === 'variable') return { kind: 'variable', name: token.value };
  if (token.kind === 'name') return { kind: 'truth', value: token.value === 'true' };
  if (token.value === '{') return take(reader, '}') ? { kind: 'nothing' } : undefined;
  if (token.value !== '(') return undefined;
  const inside = nested(reader);
  return take(reader, ')') ? inside : undefined;
}

function named(reader: Reader, of: Path | undefined): Path | undefined {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'name') return undefined;
  reader.at += 1;
  if (!take(reader, '(')) return { kind: 'member', of, name: token.value };
  const args: Path[] = [];
  if (take(reader, ')')) return { kind: 'call', of, name: token.value, args };
  do {
    const argument = nested(reader);
    if (!argument) return undefined;
    args.push(argument);
  } while (take(reader, ','));
  return take(reader, ')') ? { kind: 'call', of, name: token.value, args } : undefined;
}

/** Inside brackets; nesting is bounded so that a hostile form cannot end the program. */
function nested(reader: Reader): Path | undefined {
  if (reader.depth >= DEEPEST) return undefined;
  reader.depth += 1;
  const path = binary(reader, 0);
  reader.depth -= 1;
  return path;
}

function take(reader: Reader, sign: string): boolean {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'sign' || token.value !== sign) return false;
  reader.at += 1;
  return true;
}
