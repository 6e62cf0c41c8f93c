import type { Path, PlainObject, PlainValue } from '@cairn/co-editing';
import { canonical } from '@cairn/kernel';
import { isLines } from './content.ts';
import type { PlanContent } from './plan.ts';
import { sections } from './schema.ts';

/** One line (or single field) that differs. Sections and fields are keys: their words are the screens'. */
export type Difference = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly section: string;
  /** Of the line, or of the field where it stands outside a list. */
  readonly path: Path;
  /** The line's own fields that differ; for a line that was added, removed or moved, all of them. Lists within a line are lines of their own. */
  readonly before: PlainObject | undefined;
  readonly after: PlainObject | undefined;
};

/** What changed between two contents, line by line, in the order in which the plan is read. */
export function differences(before: PlanContent, after: PlanContent): readonly Difference[] {
  return sections.flatMap((section) => inMember(section, [section], before[section], after[section]));
}

function inMember(section: string, path: Path, before: PlainValue | undefined, after: PlainValue | undefined): readonly Difference[] {
  if (isLines(before) || isLines(after)) return inList(section, path, isLines(before) ? before : [], isLines(after) ? after : []);
  if (isGroup(before) || isGroup(after)) return inGroup(section, path, isGroup(before) ? before : {}, isGroup(after) ? after : {});
  if (canonical(before ?? null) === canonical(after ?? null)) return [];
  const name = path.at(-1) ?? '';
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const one = (value: PlainValue | undefined) => (value === undefined ? undefined : { [name]: value });
  return [{ kind, section, path, before: one(before), after: one(after) }];
}

/** A person's value is an object too, but one value. */
function isGroup(value: PlainValue | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !isLines(value) && !('id' in value && 'name' in value);
}

function inGroup(section: string, path: Path, before: PlainObject, after: PlainObject): readonly Difference[] {
  return namesOf(before, after).flatMap((name) => inMember(section, [...path, name], before[name], after[name]));
}

function inList(section: string, path: Path, before: readonly PlainObject[], after: readonly PlainObject[]): readonly Difference[] {
  const old = new Map(before.map((line) => [line['id'], line]));
  const here = new Set(after.map((line) => line['id']));
  const moved = movedIds(before, after);
  const gone = before.filter((line) => !here.has(line['id'])).flatMap((line) => wholeLine('removed', section, path, line));
  const present = after.flatMap((line) => {
    const was = old.get(line['id']);
    if (!was) return wholeLine('added', section, path, line);
    const at = [...path, String(line['id'])];
    return [...ofLine(section, at, was, line, moved.has(line['id'])), ...inLists(section, at, was, line)];
  });
  return [...present, ...gone];
}

function ofLine(section: string, path: Path, before: PlainObject, after: PlainObject, isMoved: boolean): readonly Difference[] {
  const own = namesOf(before, after).filter((name) => !isLines(before[name]) && !isLines(after[name]));
  const differing = own.filter((name) => canonical(before[name] ?? null) !== canonical(after[name] ?? null));
  const move: Difference[] = isMoved ? [{ kind: 'moved', section, path, before: ownFields(before), after: ownFields(after) }] : [];
  if (differing.length === 0) return move;
  return [...move, { kind: 'changed', section, path, before: only(before, differing), after: only(after, differing) }];
}

function inLists(section: string, path: Path, before: PlainObject, after: PlainObject): readonly Difference[] {
  return namesOf(before, after)
    .filter((name) => isLines(before[name]) || isLines(after[name]))
    .flatMap((name) => inMember(section, [...path, name], before[name], after[name]));
}

function wholeLine(kind: 'added' | 'removed', section: string, path: Path, line: PlainObject): readonly Difference[] {
  const at = [...path, String(line['id'])];
  const own = ownFields(line);
  const itself: Difference = {
    kind,
    section,
    path: at,
    before: kind === 'added' ? undefined : own,
    after: kind === 'added' ? own : undefined,
  };
  return [itself, ...(kind === 'added' ? inLists(section, at, {}, line) : inLists(section, at, line, {}))];
}

function ownFields(line: PlainObject): PlainObject {
  return only(
    line,
    Object.keys(line).filter((name) => name !== 'id' && !isLines(line[name])),
  );
}

function only(line: PlainObject, names: readonly string[]): PlainObject {
  return Object.fromEntries(names.flatMap((name): [string, PlainValue][] => (line[name] === undefined ? [] : [[name, line[name]]])));
}

function namesOf(before: PlainObject, after: PlainObject): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** The fewest lines that have to move to get from one order to the other: all but a longest run that kept its order. */
function movedIds(before: readonly PlainObject[], after: readonly PlainObject[]): ReadonlySet<PlainValue | undefined> {
  const places = new Map(before.map((line, index) => [line['id'], index]));
  const kept = after.filter((line) => places.has(line['id'])).map((line) => line['id']);
  const runs: number[] = [];
  const previous: number[] = [];
  kept.forEach((id, index) => {
    let best = -1;
    for (let n = 0; n < index; n += 1)
      if ((places.get(kept[n]) ?? 0) < (places.get(id) ?? 0) && (best < 0 || (runs[n] ?? 0) > (runs[best] ?? 0))) best = n;
    runs.push(1 + (best < 0 ? 0 : (runs[best] ?? 0)));
    previous.push(best);
  });
  const moved = new Set(kept);
  for (let n = runs.indexOf(Math.max(0, ...runs)); n >= 0; n = previous[n] ?? -1) moved.delete(kept[n]);
  return moved;
}
