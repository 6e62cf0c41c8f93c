import { contentOf, differences, type Difference, type PlanContent } from '@cairn/aftercare';
import { createEffect, createMemo, createSignal } from 'solid-js';
import type { OutputOf } from '../api.ts';
import type { Live } from '../live/live.ts';
import type { PlanModel } from './plan-model.ts';

/** A version as a list knows it: without what is in it. */
export type VersionRow = OutputOf<'aftercare.versions'>[number];

/** What one compares: a published version by its number, or the draft as it is now. */
export type Side = number | 'draft';

/** All versions of one plan, one of them open, and any two beside each other. */
export function createVersions(live: Live, chart: string, model: PlanModel) {
  const [rows, setRows] = createSignal<readonly VersionRow[]>();
  const [contents, setContents] = createSignal<Readonly<Record<number, PlanContent>>>({});
  const [failed, setFailed] = createSignal(false);

  /** Attempts and signatures change the list; the plan on this screen says when. */
  const stamp = createMemo(() =>
    model
      .plan()
      .versions.map(({ seq, state, signatures }) => `${seq} ${state} ${signatures.length}`)
      .join(),
  );
  createEffect(() => {
    stamp();
    live.call('aftercare.versions', { chart }).then(
      (all) => {
        setRows(all.toReversed());
        setFailed(false);
      },
      () => setFailed(true),
    );
  });

  function fetchContent(number: number): void {
    if (contents()[number]) return;
    live.call('aftercare.version', { chart, number }).then(
      ({ content }) => setContents((all) => ({ ...all, [number]: content })),
      () => setFailed(true),
    );
  }

  const contentAt = (side: Side): PlanContent | undefined => (side === 'draft' ? contentOf(model.plan().doc) : contents()[side]);

  function compared(from: Side, to: Side): readonly Difference[] | undefined {
    const [before, after] = [contentAt(from), contentAt(to)];
    return before && after ? differences(before, after) : undefined;
  }

  const published = (): readonly VersionRow[] => (rows() ?? []).filter((row) => row.state === 'published');
  /** The newest published version that carries one's own signature. */
  const signedByMe = (): VersionRow | undefined =>
    published().find((row) => row.signatures.some((one) => one.by.personId === model.me().personId));

  return { rows, published, signedByMe, fetchContent, contentAt, compared, failed };
}

export type Versions = ReturnType<typeof createVersions>;
