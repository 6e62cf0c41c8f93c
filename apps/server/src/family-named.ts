import { decide, relationships, type Relationship } from '@cairn/consent';
import type { FamilyEntry } from '@cairn/family';
import { desk } from './consent/desk.ts';
import type { Reaction } from './journal/unit.ts';

/** Whoever joined by the patient's link, or was agreed to, is named in the same transaction. Being named lets them see nothing. */
export const nameSupporter: Reaction = async (unit, entry) => {
  const fact = entry as FamilyEntry;
  if (fact.kind !== 'family.joined' && fact.kind !== 'connection.answered') return;
  if (fact.kind === 'connection.answered' && !fact.body.agreed) return;
  const { supporter, relationship } = fact.body;
  const known = await desk(unit.tx, unit.chart, supporter.personId);
  const decision = decide(known, { type: 'name', relationship: relationshipOf(relationship) }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
};

function relationshipOf(word: string): Relationship {
  return relationships.find((one) => one === word) ?? 'other';
}
