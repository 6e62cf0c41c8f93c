import { decideRelease, type LedgerRow, type RecordPart } from '@cairn/consent';
import { SYSTEM, type ChartId } from '@cairn/kernel';
import type { Cairn } from '../cairn.ts';
import { releaseDesk } from './release-desk.ts';

type Outcome = { readonly sent: readonly RecordPart[]; readonly stopped: string | undefined };

/** Writes into the ledger what really left. The program says it, because by now the one who prepared it may not speak any more. */
export async function endExport(cairn: Cairn, chart: ChartId, { disclosureId }: LedgerRow, { sent, stopped }: Outcome): Promise<void> {
  const command = { type: 'end-disclosure', disclosureId, sent, stopped } as const;
  await cairn.writer.submit({
    opId: `releases.export-ended/${disclosureId}`,
    name: 'releases.export-ended',
    payload: command,
    chart,
    actor: SYSTEM,
    by: undefined,
    decide: async (unit) => decideRelease(await releaseDesk(unit.tx, chart, disclosureId), command, unit.context),
  });
}
