import { decide, evolve, runOf, type Around, type GuideCommand, type GuideEntry, type GuideRun, type Guides } from '@cairn/guides';
import { shippedGuide, shippedPin } from '@cairn/guides/content';
import type { Actor, Instant, OpId } from '@cairn/kernel';

/** A command on this device that the server has not answered yet. */
export type Waiting = {
  readonly opId: OpId;
  readonly at: Instant;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** The run as it will be when the server agrees: the same deciding and folding, over what is confirmed. */
export function foldWaiting(confirmed: GuideRun, waiting: readonly Waiting[], me: Actor, around: Around): GuideRun {
  return waiting.reduce((run, one) => foldOne(run, one, me, around), confirmed);
}

function foldOne(run: GuideRun, one: Waiting, me: Actor, around: Around): GuideRun {
  const command = commandOf(one);
  if (!command || isThere(run, one)) return run;
  const context = { now: one.at, today: '', actor: me, newId: () => one.opId, random: () => 0 };
  const decision = decide({ runs: [run] }, command, context, { around, guide: shippedGuide, pin: shippedPin });
  if (!decision.ok) return run;
  const folded = decision.facts.reduce<Guides>(
    (state, fact) => evolve(state, { stream: '', seq: 0, at: one.at, actor: me.personId, opId: one.opId, ...fact } as GuideEntry),
    { runs: [run] },
  );
  return runOf(folded, run.sessionId) ?? run;
}

/** The echo of a count or a tag may be here before the outbox has let it go; steps and guides are the same when told twice. */
function isThere(run: GuideRun, { opId }: Waiting): boolean {
  return run.tallies.some((tally) => tally.opId === opId) || run.talk.some((tag) => tag.tagId === opId);
}

const types = {
  'guides.choose': 'choose',
  'guides.step': 'step',
  'guides.tag': 'tag',
  'guides.untag': 'untag',
  'guides.count': 'count',
} as const satisfies Record<string, GuideCommand['type']>;

function commandOf({ path, opId, input }: Waiting): GuideCommand | undefined {
  const type = Object.hasOwn(types, path) ? types[path as keyof typeof types] : undefined;
  return type && ({ ...input, type, opId } as unknown as GuideCommand);
}
