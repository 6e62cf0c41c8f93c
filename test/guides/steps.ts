import type { GuideRun, Guides } from '@cairn/guides';
import { must } from '@cairn/kernel';
import { visiting } from '../sessions/steps.ts';
import { DEE, type World } from '../support/world.ts';

/** What a staff member's screen would say of the newest run on Dee's chart. */
export async function newestRun(world: World, username = 'maya'): Promise<GuideRun> {
  const found = await world.snapshot(username, DEE);
  return must((found?.state['guides'] as Guides | undefined)?.runs.at(-1), 'a run');
}

type StepMore = { readonly reason?: { readonly code: string; readonly text: string }; readonly next?: string };

/** Steps of following a guide in the newest session, sent as these people. */
export function following(world: World) {
  const { inSession } = visiting(world);
  const send = async (username: string, path: string, input: Readonly<Record<string, unknown>>) =>
    world.as(username).do(path, { ...(await inSession()), ...input });
  const tagAt = async (index: number) => must((await newestRun(world)).talk.at(index), 'a tag');
  return {
    choose: (username: string, key: string, version = 1) => send(username, 'guides.choose', { key, version }),
    step: (username: string, stepId: string, to: string, more: StepMore = {}) => send(username, 'guides.step', { stepId, to, ...more }),
    tag: (username: string, kind: string, { side = 'change', quote = '', second = 0 } = {}) =>
      send(username, 'guides.tag', { kind, side, quote, second }),
    retag: async (username: string, index: number, kind: string, quote: string) => {
      const { tagId, side } = await tagAt(index);
      return send(username, 'guides.tag', { tagId, kind, side, quote, second: 0 });
    },
    untag: async (username: string, index: number) => send(username, 'guides.untag', { tagId: (await tagAt(index)).tagId }),
    count: (username: string, move: string, change: 1 | -1 = 1) => send(username, 'guides.count', { move, change }),
  };
}
