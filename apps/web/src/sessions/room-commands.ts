import type { ChartId, PersonId } from '@cairn/kernel';
import type { Check } from '@cairn/sessions';
import type { Live } from '../live/live.ts';
import type { Settled } from '../live/outbox.ts';

export type Act = 'sessions.arrive' | 'sessions.withdraw' | 'sessions.join' | 'sessions.leave' | 'sessions.end';

/** Each answers with the code of its refusal, or with undefined once it is in the record. */
export type RoomCommands = {
  readonly act: (path: Act) => Promise<string | undefined>;
  readonly admit: (personId: PersonId) => Promise<string | undefined>;
  readonly check: (check: Check) => Promise<string | undefined>;
  readonly allowGuest: (name: string, relation: string) => Promise<string | undefined>;
  readonly disallowGuest: (name: string) => Promise<string | undefined>;
  /** `tokenHash` is all that the server learns of the link's secret. */
  readonly invite: (guest: { readonly name: string; readonly relation: string }, tokenHash: string) => Promise<Settled<unknown>>;
  readonly withdrawInvitation: (invitationId: string) => Promise<string | undefined>;
};

export function roomCommands(live: Live, where: { readonly chart: ChartId; readonly sessionId: string }): RoomCommands {
  return {
    act: async (path) => codeOf(await live.send(path, where).done),
    admit: async (personId) => codeOf(await live.send('sessions.admit', { ...where, personId }).done),
    check: async (check) => codeOf(await live.send('sessions.check', { ...where, check }).done),
    allowGuest: async (name, relation) => codeOf(await live.send('sessions.allowGuest', { ...where, name, relation }).done),
    disallowGuest: async (name) => codeOf(await live.send('sessions.disallowGuest', { ...where, name }).done),
    invite: ({ name, relation }, tokenHash) => live.send('sessions.invite', { ...where, name, relation, tokenHash }).done,
    withdrawInvitation: async (invitationId) => codeOf(await live.send('sessions.withdrawInvitation', { ...where, invitationId }).done),
  };
}

function codeOf(settled: Settled<unknown>): string | undefined {
  return settled.ok ? undefined : settled.refusal.code;
}
