import { asq } from './forms/asq.ts';
import { auditC } from './forms/audit-c.ts';
import { bamIop } from './forms/bam-iop.ts';
import { bamR } from './forms/bam-r.ts';
import { bam } from './forms/bam.ts';
import { barc10 } from './forms/barc-10.ts';
import { cows } from './forms/cows.ts';
import { craving } from './forms/craving.ts';
import { gad2 } from './forms/gad-2.ts';
import { gad7 } from './forms/gad-7.ts';
import { pcPtsd5 } from './forms/pc-ptsd-5.ts';
import { phq2 } from './forms/phq-2.ts';
import { phq9 } from './forms/phq-9.ts';
import { rulers } from './forms/rulers.ts';
import { socrates8d } from './forms/socrates-8d.ts';
import { taps1 } from './forms/taps-1.ts';
import type { Instrument, Scoring, Slot } from './instrument.ts';
import { audit } from './slots/audit.ts';
import { cSsrs } from './slots/c-ssrs.ts';
import { comm17 } from './slots/comm-17.ts';
import { dast10 } from './slots/dast-10.ts';
import { ort } from './slots/ort.ts';
import { promisSleep4a } from './slots/promis-sleep-4a.ts';
import { sows16 } from './slots/sows-16.ts';
import { srs } from './slots/srs.ts';
import { taps2 } from './slots/taps-2.ts';
import { tea } from './slots/tea.ts';
import { urica } from './slots/urica.ts';
import { waiSr } from './slots/wai-sr.ts';

/*
 * Every instrument at once: for the server, the command line and staff screens. A patient's screen imports the one it asks,
 * by its own door (`@cairn/instruments/phq-9`).
 */

/** With words, ready to be asked. */
export const instruments: readonly Instrument[] = [
  phq2,
  phq9,
  gad2,
  gad7,
  pcPtsd5,
  asq,
  cows,
  bam,
  bamR,
  bamIop,
  barc10,
  socrates8d,
  auditC,
  taps1,
  craving,
  rulers,
];

/** Without words: a program brings its own copy, with an attestation. */
export const slots: readonly Slot[] = [cSsrs, dast10, sows16, promisSleep4a, waiSr, srs, comm17, ort, tea, urica, audit, taps2];

export function instrumentOf(key: string): Instrument | undefined {
  return instruments.find((one) => one.key === key);
}

export function slotOf(key: string): Slot | undefined {
  return slots.find((one) => one.key === key);
}

/** How a form scores, whether we ship its words or not. */
export function scoringOf(key: string): Scoring | undefined {
  return instrumentOf(key) ?? slotOf(key);
}
