import { applyOperation, emptyDoc, type Doc, type Operation } from '@cairn/co-editing';
import { must, type Actor, type Capability, type EntryOf, type Instant } from '@cairn/kernel';
import { contentOf } from './content.ts';
import type { Plan, PlanChange, PlanEntry, PlanFact, PlanVersion } from './plan.ts';
import { planSchema } from './schema.ts';

type Entry<Kind extends PlanFact['kind']> = EntryOf<Extract<PlanFact, { kind: Kind }>>;

/** How many of the newest changes, requests, comments and suggestions a screen gets, beside those that are open. */
export const WINDOW = 40;

export function start(): Plan {
  return { doc: emptyDoc(planSchema), checks: {}, requests: [], changes: [], comments: [], suggestions: [], versions: [] };
}

export function evolve(plan: Plan, entry: PlanEntry): Plan {
  switch (entry.kind) {
    case 'plan.changed':
      return changed(plan, entry);
    case 'plan.template-used':
      return templateUsed(plan, entry);
    case 'plan.step-checked':
      return checked(plan, entry);
    case 'plan.change-asked': {
      const { requestId, text, by } = entry.body;
      return { ...plan, requests: [...plan.requests, { requestId, text, by, at: entry.at, answered: undefined }] };
    }
    case 'plan.request-answered': {
      const { requestId, answer, by } = entry.body;
      const answered = { answer, by, at: entry.at };
      return { ...plan, requests: plan.requests.map((one) => (one.requestId === requestId ? { ...one, answered } : one)) };
    }
    case 'plan.commented':
      return { ...plan, comments: [...plan.comments, { ...entry.body, at: entry.at, settled: undefined }] };
    case 'plan.comment-settled': {
      const settled = { by: entry.body.by, at: entry.at };
      return { ...plan, comments: plan.comments.map((one) => (one.commentId === entry.body.commentId ? { ...one, settled } : one)) };
    }
    case 'plan.suggested':
      return { ...plan, suggestions: [...plan.suggestions, { ...entry.body, at: entry.at, answered: undefined }] };
    case 'plan.suggestion-answered': {
      const { suggestionId, answer, by } = entry.body;
      const answered = { answer, by, at: entry.at };
      return { ...plan, suggestions: plan.suggestions.map((one) => (one.suggestionId === suggestionId ? { ...one, answered } : one)) };
    }
    case 'plan.sign-off-asked':
    case 'plan.signed':
    case 'plan.taken-back':
    case 'plan.published':
      return { ...plan, versions: withVersion(plan, entry) };
  }
}

/** What was decided against this very state always applies; anything else is a broken stream. */
function changed(plan: Plan, entry: Entry<'plan.changed'>): Plan {
  const { operation, by, outcome } = entry.body;
  const doc = applied(plan.doc, operation, { by, at: entry.at, version: entry.opId });
  const path = operation.type === 'add' ? [...operation.path, operation.id] : operation.path;
  return withChange({ ...plan, doc }, { opId: entry.opId, by, at: entry.at, what: operation.type, path, outcome });
}

function templateUsed(plan: Plan, { body, at, opId }: Entry<'plan.template-used'>): Plan {
  const { by, operations } = body;
  const doc = operations.reduce(
    (before, operation, n) => applied(before, operation, { by, at, version: templateVersion(opId, n) }),
    plan.doc,
  );
  return withChange({ ...plan, doc }, { opId, by, at, what: 'template', path: [], outcome: 'applied' });
}

/** Version of the n-th operation of a template; a device's own ids have no slash. */
export function templateVersion(opId: string, n: number): string {
  return `${opId}/${n}`;
}

function applied(doc: Doc, operation: Operation, stamp: { readonly by: Actor; readonly at: Instant; readonly version: string }): Doc {
  const after = applyOperation(planSchema, doc, operation, stamp);
  return must(after.ok ? after.doc : undefined, 'place of a plan change');
}

function checked(plan: Plan, entry: Entry<'plan.step-checked'>): Plan {
  const { path, done, day, by } = entry.body;
  const stepId = must(path.at(-1), 'step of a check');
  const checks = { ...plan.checks, [stepId]: { done, day, by, at: entry.at } };
  return withChange(
    { ...plan, checks },
    { opId: entry.opId, by, at: entry.at, what: done ? 'check' : 'uncheck', path, outcome: 'applied' },
  );
}

function withChange(plan: Plan, change: PlanChange): Plan {
  return { ...plan, changes: [...plan.changes, change] };
}

type VersionEntry = Entry<'plan.sign-off-asked'> | Entry<'plan.signed'> | Entry<'plan.taken-back'> | Entry<'plan.published'>;

/** Signatures, taking back and publishing belong to the attempt that is open: there is never more than one. */
function withVersion(plan: Plan, entry: VersionEntry): readonly PlanVersion[] {
  if (entry.kind === 'plan.sign-off-asked') return [...plan.versions, askedVersion(plan, entry)];
  return plan.versions.map((one) => (one.state === 'asked' ? changedVersion(one, entry) : one));
}

function askedVersion({ doc }: Plan, { seq, at, body }: Entry<'plan.sign-off-asked'>): PlanVersion {
  const { version, hash, why, needs, by } = body;
  const open = { signatures: [], state: 'asked', takenBack: undefined, publishedAt: undefined } as const;
  return { number: version, seq, hash, content: contentOf(doc), why, needs, by, at, ...open };
}

function changedVersion(version: PlanVersion, entry: Exclude<VersionEntry, { kind: 'plan.sign-off-asked' }>): PlanVersion {
  const { at } = entry;
  switch (entry.kind) {
    case 'plan.signed': {
      const { as, by, typedName, hash } = entry.body;
      return { ...version, signatures: [...version.signatures, { as, by, typedName, hash, at }] };
    }
    case 'plan.taken-back':
      return { ...version, state: 'taken-back', takenBack: { why: entry.body.why, by: entry.body.by, at } };
    case 'plan.published':
      return { ...version, state: 'published', publishedAt: at };
  }
}

/** The open ones and the newest. */
function recent<T>(all: readonly T[], isOpen: (one: T) => boolean): readonly T[] {
  if (all.length <= WINDOW) return all;
  return all.filter((one, index) => index >= all.length - WINDOW || isOpen(one));
}

/** The newest published, a newer one that was taken back, and the one being signed. */
export function shownVersions<T extends Pick<PlanVersion, 'state'>>(versions: readonly T[]): readonly T[] {
  const published = versions.findLastIndex((one) => one.state === 'published');
  const takenBack = versions.findLastIndex((one) => one.state === 'taken-back');
  return versions.filter((one, index) => index === published || (index === takenBack && index > published) || one.state === 'asked');
}

function window(plan: Plan): Plan {
  return {
    ...plan,
    changes: plan.changes.slice(-WINDOW),
    requests: recent(plan.requests, (one) => one.answered === undefined),
    comments: recent(plan.comments, (one) => one.settled === undefined),
    suggestions: recent(plan.suggestions, (one) => one.answered === undefined),
    versions: shownVersions(plan.versions),
  };
}

export const aftercare: Capability<Plan, PlanFact> = {
  name: 'aftercare',
  audience: 'shared',
  kinds: {
    'plan.changed': 1,
    'plan.step-checked': 1,
    'plan.change-asked': 1,
    'plan.request-answered': 1,
    'plan.commented': 1,
    'plan.comment-settled': 1,
    'plan.suggested': 1,
    'plan.suggestion-answered': 1,
    'plan.template-used': 1,
    'plan.sign-off-asked': 1,
    'plan.signed': 1,
    'plan.taken-back': 1,
    'plan.published': 1,
  },
  start,
  evolve,
  window,
};
