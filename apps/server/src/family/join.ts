import { decideFamily, isOpenLink, NAME_TRIES, type FamilyInvitation, type SupporterRef } from '@cairn/family';
import { accept, SYSTEM, type ChartId, type Decision, type Fact } from '@cairn/kernel';
import type { Cairn } from '../cairn.ts';
import { sha256 } from '../journal/hash.ts';
import type { Unit } from '../journal/unit.ts';
import type { Consents } from './consents.ts';
import { countTry, invitationOf, readLinks } from './store.ts';

type Link = { readonly chart: ChartId; readonly invitation: FamilyInvitation };

/** Where the link leads when it still opens something and the name is the one it was made for; wrong names are counted, five close it. */
export async function linkFor(cairn: Cairn, consents: Consents, token: string, name: string): Promise<Link | undefined> {
  const hash = sha256(token);
  const link = await invitationOf(cairn.store.read, hash);
  const open = link !== undefined && isOpenLink(link.invitation, cairn.clock.now());
  if (link && open && consents.sameName(name, link.invitation.name)) return link;
  const tries = await countTry(cairn.store.write, hash);
  if (link && open && tries >= NAME_TRIES) await inChart(cairn, link.chart, (unit) => close(unit, link.invitation.invitationId));
  return undefined;
}

async function close(unit: Unit, invitationId: string): Promise<Decision<Fact>> {
  const decision = decideFamily(await readLinks(unit.tx, unit.chart), { type: 'close', invitationId }, unit.context);
  return decision.ok ? accept(decision.facts) : decision;
}

/** The supporter is named in the chart, in one transaction with the end of the link. False when the link has closed meanwhile. */
export async function joinBy(cairn: Cairn, { chart, invitation }: Link, supporter: SupporterRef): Promise<boolean> {
  const { invitationId } = invitation;
  return inChart(cairn, chart, async (unit) => {
    const decision = decideFamily(await readLinks(unit.tx, chart), { type: 'join', invitationId, supporter }, unit.context);
    return decision.ok ? accept(decision.facts) : decision;
  });
}

/** The link is the permission; it is asked about in the decision, in the transaction. */
async function inChart(cairn: Cairn, chart: ChartId, decide: (unit: Unit) => Promise<Decision<Fact>>): Promise<boolean> {
  const receipt = await cairn.writer.submit({
    opId: `family.join/${cairn.chance.newId()}`,
    name: 'family.join',
    payload: {},
    chart,
    actor: SYSTEM,
    by: undefined,
    decide,
  });
  return receipt.status === 'committed';
}
