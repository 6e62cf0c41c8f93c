import { readBundle, type ParsedBundle, type ReadOptions } from './bundle.ts';
import type { Problem } from './read.ts';

/** The same as `readBundle`, from the text of a file. */
export function readBundleText(source: string, options: ReadOptions): ParsedBundle {
  const json = parseJson(source.startsWith('\ufeff') ? source.slice(1) : source);
  return json.ok ? readBundle(json.value, options) : { ok: false, problems: [json.problem] };
}

function parseJson(source: string): { ok: true; value: unknown } | { ok: false; problem: Problem } {
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
  const found = error instanceof Error ? /position (\d+)/.exec(error.message) : null;
  const position = found ? Number(found[1]) : source.length;
  const before = source.slice(0, position);
  const lineStart = before.lastIndexOf('\n') + 1;
  return `line ${before.split('\n').length}, column ${position - lineStart + 1}`;
}
