import { accept, refuse, unreachable, type Capability, type Context, type Decision } from '@cairn/kernel';
import {
  CONTACT_HOURS,
  handOverItems,
  type HandOverItem,
  type Transition,
  type TransitionCommand,
  type TransitionEntry,
  type TransitionFact,
  type TransitionRefusal,
  type Transitions,
} from './transition.ts';

export type TransitionDecision = Decision<TransitionFact, TransitionRefusal, { readonly transitionId: string }>;
type On<Type extends TransitionCommand['type']> = Extract<TransitionCommand, { readonly type: Type }>;

const HOUR = 3_600_000;
/** A contact may be set a little early, never later than promised. */
const EARLIEST = 1 * HOUR;
const SHOWN = 20;

/** What nobody has said anything about yet. */
export function openItems(transition: Transition): readonly HandOverItem[] {
  return handOverItems.filter((item) => transition.items[item] === undefined);
}

export function decideTransition(state: Transitions, command: TransitionCommand, context: Context): TransitionDecision {
  if (command.type === 'plan') return plan(state, command, context);
  const transition = state.transitions.find(({ transitionId }) => transitionId === command.transitionId);
  if (!transition) return refuse('unknown-transition');
  if (transition.status !== 'planned') return refuse('transition-over');
  const { transitionId } = transition;
  switch (command.type) {
    case 'say':
      return say(transition, command, context);
    case 'make':
      return make(transition, command, context);
    case 'callOff':
      if (command.note.trim() === '') return refuse('transition-note-needed');
      return accept([{ kind: 'transition.called-off', version: 1, body: { transitionId, note: command.note.trim(), by: context.actor } }], {
        transitionId,
      });
    default:
      return unreachable(command);
  }
}

/** One at a time: two open hand-overs of one person would each rest on the other. */
function plan(state: Transitions, { from, to, reason, note, day }: On<'plan'>, context: Context): TransitionDecision {
  if (state.transitions.some(({ status }) => status === 'planned')) return refuse('transition-open');
  if (from.level === to.level && from.program.trim() === to.program.trim()) return refuse('same-place');
  if (reason === 'other' && note.trim() === '') return refuse('transition-note-needed');
  const transitionId = context.newId();
  const body = { transitionId, from, to, reason, note: note.trim(), day, by: context.actor };
  return accept([{ kind: 'transition.planned', version: 1, body }], { transitionId });
}

function say(transition: Transition, { item, done, note }: On<'say'>, context: Context): TransitionDecision {
  const { transitionId } = transition;
  if (!done && note.trim() === '') return refuse('transition-note-needed');
  const before = transition.items[item];
  if (before?.done === done && before.note === note.trim()) return accept([], { transitionId });
  const body = { transitionId, item, done, note: note.trim(), by: context.actor };
  return accept([{ kind: 'transition.item-said', version: 1, body }], { transitionId });
}

/** Nobody goes over before every line of the hand-over has its word, and a next contact within 72 hours (clinical.md C4). */
function make(transition: Transition, { contactAt }: On<'make'>, context: Context): TransitionDecision {
  const { transitionId } = transition;
  const missing = openItems(transition).length;
  if (missing > 0) return refuse('hand-over-open', { missing });
  if (contactAt < context.now + EARLIEST || contactAt > context.now + CONTACT_HOURS.latest * HOUR) return refuse('contact-time');
  return accept([{ kind: 'transition.made', version: 1, body: { transitionId, day: context.today, contactAt, by: context.actor } }], {
    transitionId,
  });
}

export function evolveTransitions(state: Transitions, entry: TransitionEntry): Transitions {
  if (entry.kind === 'transition.planned') return { transitions: [...state.transitions, planned(entry)] };
  return { transitions: state.transitions.map((one) => (one.transitionId === entry.body.transitionId ? after(one, entry) : one)) };
}

function planned(entry: Extract<TransitionEntry, { kind: 'transition.planned' }>): Transition {
  const { by, ...rest } = entry.body;
  return { ...rest, plannedBy: by, plannedAt: entry.at, items: {}, status: 'planned', made: undefined, calledOff: undefined };
}

function after(transition: Transition, entry: Exclude<TransitionEntry, { kind: 'transition.planned' }>): Transition {
  const { at } = entry;
  switch (entry.kind) {
    case 'transition.item-said': {
      const { item, done, note, by } = entry.body;
      return { ...transition, items: { ...transition.items, [item]: { done, note, by, at } } };
    }
    case 'transition.made': {
      const { day, contactAt, by } = entry.body;
      return { ...transition, status: 'made', made: { day, contactAt, by, at } };
    }
    case 'transition.called-off':
      return { ...transition, status: 'called-off', calledOff: { note: entry.body.note, by: entry.body.by, at } };
  }
}

export const transitions: Capability<Transitions, TransitionFact> = {
  name: 'transitions',
  audience: 'shared',
  kinds: { 'transition.planned': 1, 'transition.item-said': 1, 'transition.made': 1, 'transition.called-off': 1 },
  start: () => ({ transitions: [] }),
  evolve: evolveTransitions,
  window: (state) => (state.transitions.length > SHOWN ? { transitions: state.transitions.slice(-SHOWN) } : state),
};
