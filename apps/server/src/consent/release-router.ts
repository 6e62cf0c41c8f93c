import {
  answerRestrictionInput,
  askRestrictionInput,
  decideRelease,
  discloseInput,
  doubtInput,
  endRepresentativeInput,
  eventCameInput,
  giveReleaseInput,
  ledgerInput,
  nameRepresentativeInput,
  prepareExportInput,
  recordReleaseInput,
  recordRevocationInput,
  revokeReleaseInput,
  type LedgerInput,
  type ReleaseCommand,
  type ReleaseDecision,
} from '@cairn/consent';
import type { ChartId } from '@cairn/kernel';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import { chartQuery, command, router } from '../trpc.ts';
import { releaseDesk } from './release-desk.ts';
import { draftOf } from './release-drafts.ts';

async function decided(unit: Unit, command_: ReleaseCommand): Promise<ReleaseDecision> {
  return decideRelease(await releaseDesk(unit.tx, unit.chart), command_, unit.context);
}

async function zoneOf(tx: Tx, chart: ChartId): Promise<string> {
  return (await readChart(tx, chart)).profile?.zone ?? 'UTC';
}

/** `ledger`: all that left the chart, by whatever way it left. */
export function releasesRouter<Page>(ledger: (tx: Tx, input: LedgerInput, now: number) => Promise<Page>) {
  return router({
    give: command('releases.give', giveReleaseInput, async ({ unit, input }) => {
      const draft = draftOf(input.draft, await zoneOf(unit.tx, input.chart));
      const notice = { version: input.noticeVersion, locale: input.locale };
      return decided(unit, { type: 'give', draft, typedName: input.typedName, notice });
    }),
    record: command('releases.record', recordReleaseInput, async ({ unit, input }) => {
      const { signedOn, statements, witness, locale } = input;
      const draft = draftOf(input.draft, await zoneOf(unit.tx, input.chart));
      const signatures = input.signatures.map(({ by, typedName, representativeId }) => ({ by, typedName, representativeId }));
      return decided(unit, { type: 'record', draft, signedOn, signatures, statements, witness, locale });
    }),
    revoke: command('releases.revoke', revokeReleaseInput, ({ unit, input }) =>
      decided(unit, { type: 'revoke', releaseId: input.releaseId, how: 'app' }),
    ),
    recordRevocation: command('releases.recordRevocation', recordRevocationInput, ({ unit, input }) =>
      decided(unit, { type: 'revoke', releaseId: input.releaseId, how: input.how }),
    ),
    eventCame: command('releases.eventCame', eventCameInput, ({ unit, input }) =>
      decided(unit, { type: 'event-came', releaseId: input.releaseId }),
    ),
    doubt: command('releases.doubt', doubtInput, ({ unit, input }) =>
      decided(unit, { type: 'doubt', releaseId: input.releaseId, why: input.why }),
    ),
    askRestriction: command('releases.askRestriction', askRestrictionInput, ({ unit, input: { parts, from, paidInFull, words } }) =>
      decided(unit, { type: 'ask-restriction', parts, from, paidInFull, words }),
    ),
    answerRestriction: command('releases.answerRestriction', answerRestrictionInput, ({ unit, input: { restrictionId, agreed, why } }) =>
      decided(unit, { type: 'answer-restriction', restrictionId, agreed, why }),
    ),
    nameRepresentative: command('releases.nameRepresentative', nameRepresentativeInput, ({ unit, input: { name, basis, document } }) =>
      decided(unit, { type: 'name-representative', name, basis, document }),
    ),
    endRepresentative: command('releases.endRepresentative', endRepresentativeInput, ({ unit, input: { representativeId, why } }) =>
      decided(unit, { type: 'end-representative', representativeId, why }),
    ),
    disclose: command('releases.disclose', discloseInput, ({ unit, input: { parts, what, to, basis, purpose, why, way } }) =>
      decided(unit, { type: 'disclose', parts, what, to, basis, purpose, why, way }),
    ),
    /** Writes the row of the ledger; the download that follows names it. */
    prepareExport: command('releases.export', prepareExportInput, ({ unit, input: { releaseId, parts, to, purpose, why } }) => {
      const basis = { type: 'release', releaseId } as const;
      return decided(unit, { type: 'disclose', parts, what: parts.join(', '), to, basis, purpose, why, way: 'export' });
    }),
    ledger: chartQuery('shared', ledgerInput, ({ db, input, now }) => ledger(db, input, now)),
  });
}
