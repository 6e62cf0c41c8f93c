import { fieldAt, isFieldNode, itemAt, itemsAt, valueAt, type Item, type Path } from '@cairn/co-editing';
import type { Day } from '@cairn/kernel';
import { differences, type Difference } from './differences.ts';
import { contentOf } from './content.ts';
import type { Plan, PlanVersion } from './plan.ts';
import { domains, type Domain } from './schema.ts';

export function goalsOf(plan: Plan, domain: Domain): readonly Item[] {
  return itemsAt(plan.doc, [domain, 'goals']);
}

export function goalPaths(plan: Plan): readonly Path[] {
  return domains.flatMap((domain) => goalsOf(plan, domain).map((goal): Path => [domain, 'goals', goal.id]));
}

/** A daily step is done for one day; any other stays done. */
export function isStepDone(plan: Plan, path: Path, today: Day): boolean {
  const check = plan.checks[path.at(-1) ?? ''];
  if (!check?.done) return false;
  return valueAt(plan.doc, [...path, 'due']) !== 'daily' || check.day === today;
}

/** The days on which goals are to be looked at again, earliest first. */
export function reviewDays(plan: Plan): readonly Day[] {
  return goalPaths(plan)
    .map((goal) => valueAt(plan.doc, [...goal, 'reviewBy']))
    .filter((day): day is Day => typeof day === 'string')
    .toSorted();
}

/**
 * Whether a goal is in the patient's own words: they wrote the title as it stands, they confirmed that title, or somebody of the
 * team ticked that the patient said it so. A tick is for one version of the title: new words need a new one.
 */
export function isInTheirWords(plan: Plan, goal: Path): boolean {
  const title = fieldAt(plan.doc, [...goal, 'title']);
  if (!title || title.value === null || title.value === '') return false;
  return title.by?.role === 'patient' || valueAt(plan.doc, [...goal, 'words']) === title.version;
}

/** What of a line is not its words. */
const noWords: ReadonlySet<string> = new Set([
  'source',
  'words',
  'status',
  'dimension',
  'kind',
  'owner',
  'with',
  'due',
  'reviewBy',
  'day',
  'time',
  'expires',
  'on',
]);

/** A line of a template whose words nobody has written in: it blocks signing until it is made theirs or removed. */
export function isUntouched(item: Item): boolean {
  const { source } = item.fields;
  if (!source || !isFieldNode(source) || typeof source.value !== 'string' || !source.value.startsWith('template/')) return false;
  return Object.entries(item.fields).every(
    ([name, field]) => noWords.has(name) || !isFieldNode(field) || field.version === '' || field.version === source.version,
  );
}

/** The newest version that everybody signed. */
export function publishedVersion(plan: Plan): PlanVersion | undefined {
  return plan.versions.findLast((one) => one.state === 'published');
}

/** The version that waits for signatures: while there is one, the plan does not change. */
export function versionToSign(plan: Plan): PlanVersion | undefined {
  return plan.versions.findLast((one) => one.state === 'asked');
}

/** What the draft changes since the newest signed version. */
export function changedSinceSigned(plan: Plan): readonly Difference[] {
  return differences(publishedVersion(plan)?.content ?? {}, contentOf(plan.doc));
}

/** A line as it stands, for who only needs to know that it is there. */
export function lineAt(plan: Plan, path: Path): Item | undefined {
  const item = itemAt(plan.doc, path);
  return item?.state === 'removed' ? undefined : item;
}
