import { unreachable, type Actor, type Capability } from '@cairn/kernel';
import type { Flow } from '@cairn/workflows';
import type { Draft, Flows } from './draft.ts';
import { isAuthor } from './draft.ts';
import type { FlowEntry, FlowFact } from './fact.ts';
import { withApproval } from './promises.ts';

/** Versions and recalls that a screen is kept fresh with; older ones are asked for. */
const KEPT = 100;

export function start(): Flows {
  return { drafts: [], versions: [], recalls: [], bodies: {} };
}

export function evolve(state: Flows, entry: FlowEntry): Flows {
  switch (entry.kind) {
    case 'flow.drafted': {
      const { draftId, flow } = entry.body;
      return { ...state, drafts: [...state.drafts, drafted(entry)], bodies: { ...state.bodies, [draftId]: flow } };
    }
    case 'flow.draft-changed': {
      const { draftId, flow } = entry.body;
      return { ...onDraft(state, entry), bodies: { ...state.bodies, [draftId]: flow } };
    }
    case 'flow.review-asked':
    case 'flow.sent-back':
    case 'flow.approved':
      return onDraft(state, entry);
    case 'flow.promise-approved': {
      const { draftId, promise, approved } = entry.body;
      const flow = bodyOf(state, draftId);
      return flow ? { ...state, bodies: { ...state.bodies, [draftId]: withApproval(flow, promise, approved) } } : state;
    }
    case 'flow.discarded':
      return without(state, entry.body.draftId);
    case 'flow.published': {
      const { draftId, flow, ...version } = entry.body;
      const left = without(state, draftId);
      return {
        ...left,
        versions: [...left.versions, { ...version, at: entry.at }],
        bodies: { ...left.bodies, [version.pin.hash]: flow },
      };
    }
    case 'flow.recalled':
      return { ...state, recalls: [...state.recalls, { ...entry.body, at: entry.at }] };
    default:
      return unreachable(entry);
  }
}

export type DraftedEntry = Extract<FlowEntry, { kind: 'flow.drafted' }>;
/** What happens to a draft that stays one. */
export type DraftEntry = Extract<FlowEntry, { kind: 'flow.draft-changed' | 'flow.review-asked' | 'flow.sent-back' | 'flow.approved' }>;

/** Exported for the server, which keeps each draft in its own row. */
export function drafted(entry: DraftedEntry): Draft {
  const { draftId, base, flow, by } = entry.body;
  return {
    draftId,
    flowId: flow.id,
    base,
    revision: 1,
    authors: [by],
    changedBy: by,
    changedAt: entry.at,
    review: { state: 'writing' },
  };
}

export function changed(draft: Draft, entry: DraftEntry): Draft {
  const { by } = entry.body;
  const { at } = entry;
  switch (entry.kind) {
    case 'flow.draft-changed': {
      const { revision, base } = entry.body;
      return { ...draft, base, revision, authors: joined(draft, by), changedBy: by, changedAt: at, review: { state: 'writing' } };
    }
    case 'flow.review-asked':
      return { ...draft, review: { state: 'asked', by, at } };
    case 'flow.sent-back':
      return { ...draft, review: { state: 'sent-back', by, at, words: entry.body.words } };
    case 'flow.approved':
      return { ...draft, review: { state: 'approved', by, at } };
    default:
      return unreachable(entry);
  }
}

function joined(draft: Draft, by: Actor): readonly Actor[] {
  return isAuthor(draft, by.personId) ? draft.authors : [...draft.authors, by];
}

function onDraft(state: Flows, entry: DraftEntry): Flows {
  return { ...state, drafts: state.drafts.map((draft) => (draft.draftId === entry.body.draftId ? changed(draft, entry) : draft)) };
}

function without(state: Flows, draftId: string): Flows {
  return {
    ...state,
    drafts: state.drafts.filter((draft) => draft.draftId !== draftId),
    bodies: Object.fromEntries(Object.entries(state.bodies).filter(([key]) => key !== draftId)),
  };
}

function bodyOf(state: Flows, key: string): Flow | undefined {
  return Object.hasOwn(state.bodies, key) ? state.bodies[key] : undefined;
}

export const flows: Capability<Flows, FlowFact> = {
  name: 'flows',
  audience: 'program',
  kinds: {
    'flow.drafted': 1,
    'flow.draft-changed': 1,
    'flow.review-asked': 1,
    'flow.sent-back': 1,
    'flow.approved': 1,
    'flow.promise-approved': 1,
    'flow.discarded': 1,
    'flow.published': 1,
    'flow.recalled': 1,
  },
  start,
  evolve,
  /** Without the flows themselves: a screen asks for the one that it shows. */
  window: (state) => ({
    drafts: state.drafts,
    versions: state.versions.slice(-KEPT),
    recalls: state.recalls.slice(-KEPT),
    bodies: {},
  }),
};
