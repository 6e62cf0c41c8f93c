import {
  chooseInput,
  countInput,
  decide,
  stepInput,
  tagInput,
  untagInput,
  type Around,
  type GuideCommand,
  type GuideSource,
  type PinSource,
} from '@cairn/guides';
import type { ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import { command, router } from '../trpc.ts';
import { runOfSession } from './store.ts';

/** What others know: the session a guide is followed in (undefined when there is none), and the guides there are. */
export type GuideRoom = {
  readonly around: (tx: Tx, chart: ChartId, sessionId: string) => Promise<Around | undefined>;
  readonly guide: GuideSource;
  readonly pin: PinSource;
};

export function guidesRouter(room: GuideRoom) {
  async function decided(unit: Unit, chart: ChartId, wanted: GuideCommand) {
    const { guide, pin } = room;
    const run = await runOfSession(unit.tx, chart, wanted.sessionId);
    const around = await room.around(unit.tx, chart, wanted.sessionId);
    return decide({ runs: run ? [run] : [] }, wanted, unit.context, { around, guide, pin });
  }

  return router({
    choose: command('guides.choose', chooseInput, ({ unit, input: { chart, sessionId, key, version } }) =>
      decided(unit, chart, { type: 'choose', sessionId, key, version }),
    ),
    step: command('guides.step', stepInput, ({ unit, input: { chart, sessionId, stepId, to, reason, next } }) =>
      decided(unit, chart, { type: 'step', sessionId, stepId, to, reason, next }),
    ),
    tag: command('guides.tag', tagInput, ({ unit, input: { chart, opId, sessionId, tagId, kind, side, quote, second } }) =>
      decided(unit, chart, { type: 'tag', opId, sessionId, tagId, kind, side, quote, second }),
    ),
    untag: command('guides.untag', untagInput, ({ unit, input: { chart, sessionId, tagId } }) =>
      decided(unit, chart, { type: 'untag', sessionId, tagId }),
    ),
    count: command('guides.count', countInput, ({ unit, input: { chart, sessionId, move, change } }) =>
      decided(unit, chart, { type: 'count', sessionId, move, change }),
    ),
  });
}
