import { addDays, must } from '@cairn/kernel';
import { newestCourse, type Course, type Rewards } from '@cairn/rewards';
import type { Receipt } from '@cairn/server/testing';
import { DEE, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;

export async function rewardsOf(world: World, username = 'maya'): Promise<Rewards> {
  return must((await world.snapshot(username, DEE))?.state['rewards'] as Rewards | undefined, 'rewards');
}

export async function courseNow(world: World, username = 'maya'): Promise<Course> {
  return must(newestCourse(await rewardsOf(world, username)), 'a course');
}

type Input = Readonly<Record<string, unknown>>;

/** What is sent about Dee's rewards, as these people; days go by between events. */
export function rewarding(world: World) {
  const receipt = (username: string, path: string, input: Input): Promise<Receipt> =>
    world.as(username).call(`rewards.${path}`, { opId: `op-${world.cairn.chance.newId()}`, chart: DEE, ...input }) as Promise<Receipt>;
  const send = (username: string, path: string, input: Input): Promise<unknown> =>
    world.as(username).do(`rewards.${path}`, { chart: DEE, ...input });
  const inCourse = async () => ({ courseId: (await courseNow(world)).courseId });
  return {
    today: () => addDays('2026-05-12', Math.floor((world.now() - Date.UTC(2026, 4, 12, 4)) / DAY_MS)),
    enroll: (username: string, protocol: string, more: Input = {}) => send(username, 'enroll', { protocol, ...more }),
    async record(username: string, outcome: string, more: Input = {}) {
      return send(username, 'record', { ...(await inCourse()), day: this.today(), outcome, ...more });
    },
    async draw(username: string, draw?: number) {
      const next = draw ?? (await courseNow(world)).draws.length + 1;
      return send(username, 'draw', { ...(await inCourse()), draw: next });
    },
    async drawAll(username: string) {
      for (let left = 20; left > 0; left -= 1) {
        const { ready } = await courseNow(world);
        if (ready.length === 0) return;
        await this.draw(username);
      }
    },
    askToUse: (username: string, cents: number) => send(username, 'askToUse', { goods: 'grocery', cents }),
    redeem: (username: string, cents: number, more: Input = {}) => send(username, 'redeem', { goods: 'grocery', cents, ...more }),
    async correct(username: string, recordId: string, to: string) {
      return send(username, 'askCorrection', { ...(await inCourse()), recordId, to, why: 'confirmatory-test' });
    },
    async settle(username: string, path: 'approveCorrection' | 'declineCorrection') {
      const waiting = must(
        (await rewardsOf(world)).corrections.findLast(({ settled }) => settled === undefined),
        'a waiting correction',
      );
      return send(username, path, { courseId: waiting.courseId, correctionId: waiting.correctionId });
    },
    async end(username: string, why = 'completed') {
      return send(username, 'end', { ...(await inCourse()), why });
    },
    days: (count: number) => world.advance(count * DAY_MS),
    inCourse,
    receipt,
    /** The code of the refusal, or undefined. */
    async refusal(username: string, path: string, input: Input): Promise<string | undefined> {
      const answer = await receipt(username, path, input);
      return answer.status === 'refused' ? answer.refusal.code : undefined;
    },
  };
}
