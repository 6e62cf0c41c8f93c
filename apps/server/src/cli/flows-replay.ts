import { canonical } from '@cairn/kernel';
import { baseOf, walk as endOf, type Language } from '@cairn/workflows';
import { stepName } from '@cairn/workflows/check';
import { lineWords, replay, type Line, type Replayed, type SavedWalk } from '@cairn/workflows/simulate';
import { print } from './command.ts';
import { playableOfPin, type Walkable } from './playable-flow.ts';
import { readWalk } from './walk-file.ts';

/** Walks a saved walk again through `through`, or through the very version it was made with. True when it reads the same. */
export async function replayFile(path: string, through: Walkable | undefined): Promise<boolean> {
  const read = await readWalk(path);
  if (!read.ok) return complain(path, 'cannot be read as a saved walk', read.problems);
  const { value: before } = read;
  const walkable = through ?? playableOfPin(before.flow);
  const made = `${before.flow.id} ${before.flow.version}`;
  if (!walkable)
    return complain(path, 'cannot be walked again', [`${made} as it was then is not shipped: name the conversation before --replay.`]);
  if (walkable.pin.id !== before.flow.id)
    return complain(path, 'cannot be walked again', [`It is a walk of ${made}, not of ${walkable.from}.`]);
  const again = replay(walkable.flow, walkable.pin, before);
  if (again.same) print(`${path}: the same, ${before.lines.length} lines`);
  else printDifference(path, walkable, before, again);
  return again.same;
}

function complain(path: string, what: string, problems: readonly string[]): false {
  print(`${path}: ${what}`);
  for (const problem of problems) print(`  ${problem}`);
  return false;
}

function printDifference(path: string, { flow }: Walkable, before: SavedWalk, again: Extract<Replayed, { same: false }>): void {
  const { at, was, is, walk } = again;
  const node = is?.node ?? was?.node ?? endOf(flow, walk.run).at?.id ?? walk.stuckAt;
  print(`${path}: differs at line ${at + 1}${node === undefined ? '' : `: ${stepName(flow, baseOf(node))} (${node})`}`);
  const [wasWords, isWords] = bothWords(was, is, before, walk.ended);
  print(`  was  ${wasWords}`);
  print(`  is   ${isWords}`);
}

/** Where the words are equal, all that is known of the lines: they differ in when, where or how much. */
function bothWords(was: Line | undefined, is: Line | undefined, before: SavedWalk, ended: string | undefined): readonly [string, string] {
  const { language } = before.persona;
  const both = [wordsOf(was, before.ended, language), wordsOf(is, ended, language)] as const;
  return both[0] === both[1] && was && is ? [canonical(was), canonical(is)] : both;
}

function wordsOf(line: Line | undefined, ended: string | undefined, language: Language): string {
  if (line) return lineWords(line, language).trim();
  return ended === undefined ? '[comes to nothing]' : `[ends: ${ended}]`;
}
