import { readBundle, type ParsedBundle, type ReadOptions } from './bundle.ts';
import type { Problem } from './read.ts';

/** The same as `readBundle`, from the text of a file. */
export function readBundleText(source: string, options: ReadOptions): ParsedBundle {
  const json = parseJson(source.startsWith('\ufeff') ? source.slice(1) : source);
  return json.ok ? readBundle(json.value, options) : { ok: false, problems: [json.problem] };
}

/** The position of the first mistake is told, and nothing of the text. */
export function parseJson(source: string): { ok: true; value: unknown } | { ok: false; problem: Problem } {
  try {
    return { ok: true, value: JSON.parse(source) as unknown };
  } catch (error) {
    return {
      ok: false,
      problem: {
        place: placeOf(source, error),
        reason: 'not-json',
        detail: source.trim() === '' ? 'the file is empty' : 'this is not JSON, or it was cut off here',
      },
    };
  }
}

/** Only the position is taken from the engine's message: the rest of it quotes the file. */
function placeOf(source: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const said = /position (\d+)/.exec(message);
  const position = said ? Number(said[1]) : isBadToken(message) ? firstBadToken(source) : source.length;
  return lineAndColumn(source, position);
}

export function lineAndColumn(source: string, position: number): string {
  const before = source.slice(0, position);
  const lineStart = before.lastIndexOf('\n') + 1;
  return `line ${before.split('\n').length}, column ${position - lineStart + 1}`;
}

function isBadToken(message: string): boolean {
  return message.startsWith('Unexpected token');
}

/** For a bad token the engine quotes and does not count: the shortest beginning that holds it is found by halving. */
function firstBadToken(source: string): number {
  let [without, within] = [0, source.length];
  while (within - without > 1) {
    const middle = Math.floor((without + within) / 2);
    if (holdsBadToken(source.slice(0, middle))) within = middle;
    else without = middle;
  }
  return without;
}

function holdsBadToken(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    return error instanceof Error && isBadToken(error.message);
  }
}
