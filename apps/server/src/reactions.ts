import { onGiven, onRevoked } from './consent/expiry.ts';
import { leaveTeams } from './charts/leaving.ts';
import { setDays } from './check-ins/days.ts';
import type { Reaction } from './journal/unit.ts';
import { draftNote } from './note-of-session.ts';
import { triageReactions } from './triage/watched.ts';
import { triageSources } from './triage-sources.ts';

/** Where capabilities meet: what follows from a fact, in the transaction that wrote it. */
const list: readonly (readonly [kind: string, reaction: Reaction])[] = [
  ['person.left', leaveTeams],
  ['chart.opened', setDays],
  ['chart.preferences-set', setDays],
  ['session.ended', draftNote],
  ['grant.given', onGiven],
  ['grant.revoked', onRevoked],
  ...triageReactions(triageSources),
];

export const reactions: ReadonlyMap<string, readonly Reaction[]> = new Map(
  [...new Set(list.map(([kind]) => kind))].map((kind) => [kind, list.filter(([of]) => of === kind).map(([, reaction]) => reaction)]),
);
