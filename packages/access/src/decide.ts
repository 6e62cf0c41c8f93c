import { accept, refuse, unreachable, type Context, type Decision, type Instant } from '@cairn/kernel';
import type { Relation } from '@cairn/people';
import {
  isOpen,
  OPEN_MINUTES,
  type Access,
  type AccessRefusal,
  type By,
  type EmergencyAccess,
  type EmergencyAccessFact,
  type Verdict,
} from './access.ts';

export type AccessCommand =
  | {
      readonly type: 'open';
      readonly by: By;
      readonly relation: Relation;
      readonly reason: string;
      readonly nature: string;
      readonly recipient: string;
      readonly facility: string;
      readonly reviewBy: Instant;
    }
  | { readonly type: 'close'; readonly accessId: string; readonly personId: string }
  | { readonly type: 'end'; readonly accessId: string }
  | { readonly type: 'joined-team'; readonly personId: string }
  | { readonly type: 'come-due'; readonly accessId: string }
  | { readonly type: 'review'; readonly accessId: string; readonly verdict: Verdict; readonly note: string; readonly by: By };

export type AccessResult = { readonly accessId: string; readonly until: Instant } | undefined;
type Decided = Decision<EmergencyAccessFact, AccessRefusal, AccessResult>;
type Open = Extract<AccessCommand, { type: 'open' }>;

export function decide(state: EmergencyAccess, command: AccessCommand, context: Context): Decided {
  switch (command.type) {
    case 'open':
      return open(state, command, context);
    case 'close': {
      const access = state.openings.find(({ accessId, by }) => accessId === command.accessId && by.personId === command.personId);
      if (!access) return refuse('unknown-access');
      return accept(access.closed ? [] : [closed(access, 'tap')], undefined);
    }
    case 'end': {
      const access = state.openings.find(({ accessId }) => accessId === command.accessId);
      return accept(access && !access.closed ? [closed(access, 'time')] : [], undefined);
    }
    case 'joined-team': {
      const theirs = state.openings.filter((access) => access.by.personId === command.personId && !access.closed);
      return accept(
        theirs.map((access) => closed(access, 'joined-team')),
        undefined,
      );
    }
    case 'come-due': {
      const access = state.openings.find(({ accessId }) => accessId === command.accessId);
      const due = access && !access.reviewed && !access.late;
      return accept(due ? [{ kind: 'emergency-access.came-due', version: 1, body: { accessId: command.accessId } }] : [], undefined);
    }
    case 'review': {
      const { type: _, ...body } = command;
      const access = state.openings.find(({ accessId }) => accessId === command.accessId);
      if (!access) return refuse('unknown-access');
      if (access.reviewed) return refuse('access-reviewed');
      return accept([{ kind: 'emergency-access.reviewed', version: 1, body }], undefined);
    }
    default:
      return unreachable(command);
  }
}

/** Who cares for this person needs no glass broken; who has it open already goes on with that. */
function open(state: EmergencyAccess, { type: _, relation, ...said }: Open, { now, newId }: Context): Decided {
  if (relation === 'care') return refuse('already-yours');
  const running = state.openings.find((access) => access.by.personId === said.by.personId && isOpen(access, now));
  if (running) return accept([], { accessId: running.accessId, until: running.until });
  const body = { accessId: newId(), ...said, until: now + OPEN_MINUTES * 60_000 };
  return accept([{ kind: 'emergency-access.opened', version: 1, body }], { accessId: body.accessId, until: body.until });
}

function closed({ accessId, by }: Access, cause: 'tap' | 'time' | 'joined-team'): EmergencyAccessFact {
  return { kind: 'emergency-access.closed', version: 1, body: { accessId, personId: by.personId, cause } };
}
