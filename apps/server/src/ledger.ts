import type { Access } from '@cairn/access';
import { ACCOUNTING_YEARS, type LedgerInput, type LedgerRow, type LeftPage, type LeftRow } from '@cairn/consent';
import type { ChartId, Instant } from '@cairn/kernel';
import { readAccess } from './access/store.ts';
import { looksBefore, type KeptLook } from './consent/store.ts';
import type { Tx } from './db/open.ts';
import { ledgerBefore } from './consent/release-store.ts';

const PAGE = 40;
const YEAR = 366 * 86_400_000;

/** All that left a chart in the last three years, newest first, by whatever way: a release, a grant, an emergency (domain P2-13). */
export async function ledgerPage(tx: Tx, { chart, before }: LedgerInput, now: Instant): Promise<LeftPage> {
  const span = { chart, before: before ?? now + 1, after: now - ACCOUNTING_YEARS * YEAR };
  const rows = [
    ...(await ledgerBefore(tx, chart, span.before, span.after, PAGE + 1)).map(ofRelease),
    ...(await looksBefore(tx, chart, span.before, span.after, PAGE + 1)).map(ofLook),
    ...(await openingsBefore(tx, span)).map(ofEmergency),
  ].toSorted((one, other) => other.at - one.at);
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE };
}

type Span = { readonly chart: ChartId; readonly before: Instant; readonly after: Instant };

async function openingsBefore(tx: Tx, { chart, before, after }: Span): Promise<Access[]> {
  const { openings } = await readAccess(tx, chart);
  return openings.filter(({ at }) => at < before && at > after);
}

function ofRelease({ at, to, parts, what, basis, purpose, why, by, ended }: LedgerRow): LeftRow {
  const under =
    basis.type === 'release' ? { under: 'release' as const, id: basis.releaseId } : { under: basis.exception.type, id: undefined };
  return { ...under, at, to: to.name, parts: ended?.sent ?? parts, topics: [], what, purpose, why, by: by.name, stopped: ended?.stopped };
}

function ofLook({ at, supporterName, topics, grantId }: KeptLook): LeftRow {
  const none = { parts: [], what: '', purpose: undefined, why: '', by: undefined, stopped: undefined };
  return { under: 'grant', id: grantId, at, to: supporterName, topics, ...none };
}

function ofEmergency({ at, recipient, facility, nature, reason, by, accessId }: Access): LeftRow {
  const none = { parts: [], topics: [], purpose: undefined, stopped: undefined };
  return { under: 'emergency', id: accessId, at, to: `${recipient}, ${facility}`, what: nature, why: reason, by: by.name, ...none };
}
