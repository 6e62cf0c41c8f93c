import { minorRules, signersFor, type ReleaseDesk, type SignerKind } from '@cairn/consent';
import type { ChartId, Day } from '@cairn/kernel';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { programNow } from '../people/store.ts';
import { heldReleases } from './release-store.ts';

/** The state in which the program works decides who signs for a minor (regulations P2-11). Unset is unknown: then a guardian signs, too. */
function stateOfProgram(): string | undefined {
  const state = process.env['CAIRN_STATE']?.trim().toUpperCase();
  return state === undefined || !/^[A-Z]{2}$/.test(state) ? undefined : state;
}

/** Who has to sign for this patient on that day. */
export async function signersOf(tx: Tx, chart: ChartId, today: Day): Promise<readonly SignerKind[]> {
  const { profile } = await readChart(tx, chart);
  const { representatives } = await heldReleases(tx, chart, undefined);
  return signersFor({ birthDate: profile?.birthDate, today, state: stateOfProgram(), rules: minorRules, representatives });
}

/** What a decision about releases needs; `disclosureId` names the row of the ledger that is meant, if any. */
export async function releaseDesk(tx: Tx, chart: ChartId, disclosureId?: string): Promise<ReleaseDesk> {
  const { profile } = await readChart(tx, chart);
  const program = await programNow(tx);
  return {
    ...(await heldReleases(tx, chart, disclosureId)),
    patientName: profile?.name ?? '',
    programName: program.name,
    birthDate: profile?.birthDate,
    state: stateOfProgram(),
    rules: minorRules,
  };
}
