import { createHash } from 'node:crypto';
import { NOTICE_VERSION } from '@cairn/consent';
import type { Concerns, Family, FamilyPath } from '@cairn/family';
import { ownChart } from '@cairn/kernel';
import { familyConsents, joinBy, linkFor } from '@cairn/server/testing';
import { DEE, type World } from '../support/world.ts';

export const OWN = ownChart('rosa');
export const DAY = 86_400_000;

/** The secret of a link as the browser makes it, and the hash that is sent. */
export function link(seed: string): { readonly token: string; readonly tokenHash: string } {
  const token = createHash('sha256').update(`a family link for ${seed}`).digest('base64url');
  return { token, tokenHash: createHash('sha256').update(token).digest('hex') };
}

export async function grant(world: World, topics: readonly string[], supporterId = 'rosa', until = '2026-06-11'): Promise<string> {
  const given = await world.as('dee').do('consent.give', {
    chart: DEE,
    supporterId,
    topics,
    purpose: 'So Rosa can support me',
    until,
    typedName: 'Dee Morgan',
    noticeVersion: NOTICE_VERSION,
    locale: 'en',
    ...(topics.includes('emergency') ? { emergency: { phone: '+15550142291', events: ['overdose', 'hospital'] } } : {}),
  });
  return (given as { grantId: string }).grantId;
}

export async function named(world: World, topics: readonly string[] = ['family-room', 'sessions'], until?: string): Promise<string> {
  await world.as('maya').do('consent.name', { chart: DEE, supporterId: 'rosa', relationship: 'sister' });
  return grant(world, topics, 'rosa', until);
}

export async function familyOf(world: World, username = 'dee'): Promise<Family> {
  return (await world.snapshot(username, DEE))?.state['family'] as Family;
}

export async function concernsOf(world: World): Promise<Concerns['concerns']> {
  return ((await world.snapshot('maya', DEE))?.state['concerns'] as Concerns).concerns;
}

export async function pathOf(world: World): Promise<FamilyPath> {
  return (await world.snapshot('rosa', OWN))?.state['familyPath'] as FamilyPath;
}

export async function invite(world: World, name: string, seed = name): Promise<string> {
  const { tokenHash } = link(seed);
  const made = await world.as('dee').do('family.invite', { chart: DEE, name, relationship: 'sister', tokenHash });
  return (made as { invitationId: string }).invitationId;
}

/** Rosa follows the link, as the public page does it. */
export async function follow(world: World, seed: string, name: string): Promise<boolean> {
  const found = await linkFor(world.cairn, familyConsents, link(seed).token, name);
  return found !== undefined && joinBy(world.cairn, found, { personId: 'rosa', name: 'Rosa Morgan' });
}

export const dee = { name: 'Dee Morgan', birthDate: '1985-03-04' };
export const askFor = (world: World, about: { name: string; birthDate: string } = dee): Promise<unknown> =>
  world.as('rosa').do('family.ask', { chart: OWN, ...about, relationship: 'sister', line: 'I would like to help.' });

export const allNo = { afraid: 'no', hurt: 'no', threatened: 'no', controlled: 'no', children: 'no' } as const;
export const screen = (world: World, more: object = {}): Promise<unknown> =>
  world.as('rosa').do('familyPath.screen', { chart: OWN, answers: { ...allNo, ...more }, needCall: false });

export const week = {
  chart: OWN,
  stress: 6,
  sleep: 'so-so',
  safe: 'yes',
  contact: 'mixed',
  boundary: 'kept',
  naloxone: 'yes',
  needCall: false,
} as const;

export const right = { rouse: 1, 'naloxone-911': 2, breaths: 0, 'second-dose': 1, 'recovery-position': 0, stay: 2 } as const;
export async function trainAll(world: World): Promise<void> {
  for (const [step, choice] of Object.entries(right))
    await world.as('rosa').do('familyPath.train', { chart: OWN, step, choice, said: 'I would do it like this' });
}
