import { addDays, type Day, type Instant } from '@cairn/kernel';
import type { Topic } from '@cairn/people';
import type { Exception, LedgerRow, Purpose, RecordPart } from './release.ts';

/** How far back an accounting and the list of an intermediary go (P2-13, P2-14). */
export const ACCOUNTING_YEARS = 3;
/** Days in which a list of an intermediary's disclosures is owed after it was asked for in writing (P2-14). */
export const LIST_DAYS = 30;
const YEAR = 366 * 86_400_000;

export function isWithinAccounting(at: Instant, now: Instant): boolean {
  return at > now - ACCOUNTING_YEARS * YEAR;
}

/** What an intermediary passed on: to whom, when, and in brief what (P2-14). Newest first. */
export type IntermediaryRow = { readonly to: string; readonly at: Instant; readonly parts: readonly RecordPart[]; readonly what: string };

export function intermediaryList(ledger: readonly LedgerRow[], releaseIds: ReadonlySet<string>, now: Instant): IntermediaryRow[] {
  return ledger
    .filter(({ basis, at }) => basis.type === 'release' && releaseIds.has(basis.releaseId) && isWithinAccounting(at, now))
    .map(({ to, at, parts, what }) => ({ to: to.name, at, parts, what }))
    .toReversed();
}

export function listOwedBy(askedOn: Day): Day {
  return addDays(askedOn, LIST_DAYS);
}

/** One thing that left a chart, as patient and team read it. `id` is of what it left under, when that can be opened. */
export type LeftRow = {
  readonly at: Instant;
  readonly to: string;
  readonly under: 'release' | 'grant' | Exception['type'];
  readonly id: string | undefined;
  readonly parts: readonly RecordPart[];
  readonly topics: readonly Topic[];
  readonly what: string;
  readonly purpose: Purpose | undefined;
  readonly why: string;
  readonly by: string | undefined;
  readonly stopped: string | undefined;
};
/** Newest first. */
export type LeftPage = { readonly rows: readonly LeftRow[]; readonly more: boolean };
