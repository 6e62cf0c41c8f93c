import { accept, refuse, type Context } from '@cairn/kernel';
import { NOTICE_VERSION } from '../notice.ts';
import type { Disclose, ReleaseCommand, ReleaseDesk } from './commands.ts';
import type { ReleaseDecision } from './decide.ts';
import { mayRelease, type ReleaseQuestion } from './may-release.ts';
import type { Basis, DisclosureRecorded } from './release.ts';

const officers: ReadonlySet<string> = new Set(['director', 'privacy-officer']);
const medical: ReadonlySet<string> = new Set(['prescriber', 'nurse']);

/** Asks for every part; the row says what leaves, to whom, why and under what, before any of it does. */
export function disclose(desk: ReleaseDesk, command: Disclose, context: Context): ReleaseDecision {
  const { parts, what, to, basis, purpose, why, way } = command;
  if (parts.length === 0 || why.trim() === '' || what.trim() === '') return refuse('empty-text');
  const exception = basis.type === 'exception' ? basis.exception.type : undefined;
  if (exception === 'court-order' && !officers.has(context.actor.role)) return refuse('needs-officer');
  if (exception === 'emergency' && !medical.has(context.actor.role)) return refuse('needs-medical-role');
  const under = underOf(desk, basis);
  if (!under) return refuse('unknown-release');
  for (const part of parts) {
    const answer = mayRelease({ under, part, recipient: to, purpose, now: context.now, restrictions: desk.restrictions });
    if (!answer.allowed) return refuse(answer.code, { part, missing: answer.missing.join(' '), step: answer.step ?? '' });
  }
  const body: DisclosureRecorded = {
    disclosureId: context.newId(),
    parts: [...new Set(parts)],
    what: what.trim(),
    to: { name: to.name.trim(), is: to.is },
    basis,
    purpose,
    why: why.trim(),
    by: context.actor,
    way,
    notice: { version: NOTICE_VERSION, with: 'scope' },
  };
  return accept([{ kind: 'disclosure.recorded', version: 1, body }], { id: body.disclosureId });
}

export function underOf(desk: Pick<ReleaseDesk, 'releases'>, basis: Basis): ReleaseQuestion['under'] | undefined {
  if (basis.type === 'exception') return { exception: basis.exception };
  const release = desk.releases.find((one) => one.releaseId === basis.releaseId);
  return release && { release };
}

/** What of it really left; said once. */
export function endDisclosure(desk: ReleaseDesk, command: Extract<ReleaseCommand, { type: 'end-disclosure' }>): ReleaseDecision {
  const { disclosureId, sent, stopped } = command;
  const row = desk.ledger.find((one) => one.disclosureId === disclosureId);
  if (!row) return refuse('unknown-disclosure');
  if (row.ended) return accept([], { id: disclosureId });
  return accept([{ kind: 'disclosure.ended', version: 1, body: { disclosureId, sent, stopped } }], { id: disclosureId });
}
