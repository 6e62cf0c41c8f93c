import { mayRelease, recordParts, type LedgerRow, type RecordPart, type Release, type ReleaseAnswer } from '@cairn/consent';
import type { ChartId } from '@cairn/kernel';
import { mayDo, type Viewer } from '@cairn/people';
import { standing, type Cairn } from '../cairn.ts';
import { heldReleases, releaseById } from './release-store.ts';
import { endExport } from './end-export.ts';

/** Lines of one part, oldest first, some at a time. A part that this viewer may not open has none. */
export type ReadPart = (question: PartQuestion) => AsyncIterable<readonly unknown[]>;
export type PartQuestion = { readonly cairn: Cairn; readonly chart: ChartId; readonly part: RecordPart; readonly viewer: Viewer };

export type Export = {
  readonly cairn: Cairn;
  readonly chart: ChartId;
  readonly viewer: Viewer;
  readonly release: Release;
  /** Its row in the ledger; it was there first. */
  readonly row: LedgerRow;
  readonly read: ReadPart;
};

/**
 * What leaves, line by line as JSON: the notice with the scope, then the parts, then what was sent. Consent is asked anew
 * before every batch of lines; when it has gone, the last line says that the export was stopped, and no more is read.
 */
export async function* exportLines(run: Export): AsyncGenerator<string> {
  const sent: RecordPart[] = [];
  let stopped: string | undefined = 'cut-off';
  try {
    const first = await ask(run, run.row.parts[0] ?? 'attendance');
    if (!first.allowed) {
      stopped = first.code;
      yield line({ stopped, sent });
      return;
    }
    yield line({ ...first.scope, parts: run.row.parts, disclosureId: run.row.disclosureId });
    for (const part of recordParts.filter((one) => run.row.parts.includes(one))) {
      for await (const batch of run.read({ cairn: run.cairn, chart: run.chart, part, viewer: run.viewer })) {
        const answer = await ask(run, part);
        if (!answer.allowed) {
          stopped = answer.code;
          yield line({ stopped, sent });
          return;
        }
        if (batch.length > 0 && !sent.includes(part)) sent.push(part);
        yield batch.map((record) => line({ part, record })).join('');
      }
    }
    stopped = undefined;
    yield line({ sent });
  } finally {
    await endExport(run.cairn, run.chart, run.row, { sent, stopped });
  }
}

/** By the release and the standing of this very moment. */
async function ask({ cairn, chart, viewer, release, row }: Export, part: RecordPart): Promise<ReleaseAnswer | NotAnyMore> {
  const now = cairn.clock.now();
  const { relation } = await standing(cairn.store.read, viewer, chart, now);
  if (!mayDo(viewer, 'releases.export', relation)) return { allowed: false, code: 'not-available' };
  const found = await releaseById(cairn.store.read, release.releaseId);
  const { restrictions } = await heldReleases(cairn.store.read, chart, undefined);
  return mayRelease({ under: { release: found?.release }, part, recipient: row.to, purpose: row.purpose, now, restrictions });
}

type NotAnyMore = { readonly allowed: false; readonly code: 'not-available' };

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Nothing is read before the one who downloads takes it. */
export function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await lines.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      async cancel() {
        await lines.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
