import {
  askedVersion,
  attestedInstrument,
  decideAttestation,
  inForce,
  isOfferedByDefault,
  type AttestationDecision,
  type Attested,
  type Instrument,
} from '@cairn/instruments';
import { instrumentOf, instruments, slotOf, slots } from '@cairn/instruments/all';
import type * as z from 'zod/mini';
import { accept, PROGRAM, refuse, type Decision } from '@cairn/kernel';
import type { InstrumentFact } from '@cairn/instruments';
import { command, signedIn, staffOnly } from '../trpc.ts';
import { bring, shippedWords } from './bring.ts';
import { attestationOf, attestationsNow, keepSource, sourceOf } from './store.ts';
import { attestInput, withdrawInput, wordingInput } from './wire.ts';

export const instrumentProcedures = {
  /** A program's own copy: read here, from the file itself, so that nobody's reading of it has to be believed. */
  attest: command('instruments.attest', attestInput, async ({ unit, input }) => {
    if (input.chart !== PROGRAM) return refuse('unknown-slot');
    const found = toAttest(input);
    if (!found.ok) return found;
    const attested: Omit<Attested, 'by'> = { ...found.attested, statement: input.statement };
    const decision = decideAttestation(await attestationsNow(unit.tx), { type: 'attest', attested }, unit.context.actor);
    if (decision.ok) await keepSource(unit.tx, found.source);
    return answer(decision);
  }),
  withdraw: command('instruments.withdraw', withdrawInput, async ({ unit, input }) => {
    if (input.chart !== PROGRAM) return refuse('not-attested');
    const { key, reason } = input;
    return answer(decideAttestation(await attestationsNow(unit.tx), { type: 'withdraw', key, reason }, unit.context.actor));
  }),
  /** What ships, what a program may bring, and what it has brought. */
  list: staffOnly.query(async ({ ctx }) => {
    const { attested } = await attestationsNow(ctx.db);
    const shipped = instruments.map((one) => ({
      key: one.key,
      title: one.title.en,
      version: one.version,
      licenseStatus: one.licenseStatus,
      languages: one.languages,
      offered: isOfferedByDefault(one),
      /** Somebody answers for its use, in these words. */
      allowed: inForce({ attested }, one.key)?.wordingHash === one.wordingHash,
    }));
    const brought = slots.map(({ key, title, version, licenseStatus, why }) => {
      const newest = attested.findLast((one) => one.key === key);
      const copy = newest && {
        wordingHash: newest.wordingHash,
        askedAs: askedVersion(newest),
        languages: newest.words.languages,
        statement: newest.statement,
        doubts: newest.doubts.length,
        by: newest.by,
        at: newest.at,
        withdrawn: newest.withdrawn,
      };
      return { key, title, version, licenseStatus, why, copy };
    });
    return { shipped, slots: brought };
  }),
  /** The words to ask by now: what ships, or the program's own copy; null where there are none. */
  wording: signedIn.input(wordingInput).query(async ({ ctx, input }): Promise<Instrument | null> => {
    const shipped = instrumentOf(input.key);
    if (shipped) return shipped;
    const slot = slotOf(input.key);
    const attestation = slot && (await attestationOf(ctx.db, input.key));
    return (slot && attestation && attestedInstrument(slot, attestation)) ?? null;
  }),
  /** The file of the copy in force, byte for byte. */
  source: staffOnly.input(wordingInput).query(async ({ ctx, input }) => {
    const attestation = await attestationOf(ctx.db, input.key);
    return (attestation && (await sourceOf(ctx.db, attestation.source.hash))) ?? null;
  }),
};

type ToAttest =
  | { readonly ok: true; readonly source: string; readonly attested: Omit<Attested, 'by' | 'statement'> }
  | ReturnType<typeof refuse>;

/** A file for a slot; or, without one, the words that ship, where their use has to be answered for. */
function toAttest({ key, source, language }: z.output<typeof attestInput>): ToAttest {
  const [slot, shipped] = [slotOf(key), instrumentOf(key)];
  if (shipped)
    return shipped.attestationRequired && source === undefined ? { ok: true, ...shippedWords(shipped) } : refuse('ships-already');
  if (!slot) return refuse('unknown-slot');
  if (source === undefined) return refuse('form-refused', { reasons: 1, code: 'no-file', place: 'file' });
  const brought = bring(source, slot, language);
  return brought.ok ? { ok: true, source, attested: brought.attested } : refuse('form-refused', reasonsOf(brought.findings));
}

function answer(decision: AttestationDecision): Decision<InstrumentFact> {
  return decision.ok ? accept(decision.facts) : refuse(decision.code);
}

/** The first reason, so that the sender knows where to look; the import command prints them all. */
function reasonsOf(
  findings: readonly { readonly severity: string; readonly code: string; readonly place: string }[],
): Record<string, string | number> {
  const refusals = findings.filter(({ severity }) => severity === 'refused');
  const [first] = refusals;
  return first ? { reasons: refusals.length, code: first.code, place: first.place } : { reasons: 0 };
}
