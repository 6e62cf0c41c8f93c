/**
 * The position of the first name that stands twice in one object, in text that is JSON. A parser would keep the last of the
 * two in silence, and nobody would know which one was meant.
 */
export function repeatedName(source: string): number | undefined {
  const open: (Set<string> | undefined)[] = [];
  const token = /"(?:[^"\\]+|\\.)*"|[{}[\]]/g;
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const [text] = found;
    if (text === '{') open.push(new Set());
    else if (text === '[') open.push(undefined);
    else if (text === '}' || text === ']') open.pop();
    else if (isName(source, token.lastIndex)) {
      const names = open.at(-1);
      const name = JSON.parse(text) as string;
      if (names?.has(name)) return found.index;
      names?.add(name);
    }
  }
  return undefined;
}

function isName(source: string, after: number): boolean {
  const next = /\S/g;
  next.lastIndex = after;
  return next.exec(source)?.[0] === ':';
}
