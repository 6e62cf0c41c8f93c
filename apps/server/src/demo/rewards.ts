import { must } from '@cairn/kernel';
import { drawsReady, newestCourse, type Rewards } from '@cairn/rewards';
import type { Stage } from './stage.ts';

type Deed =
  | { readonly type: 'enroll'; readonly protocol: string }
  | { readonly type: 'record'; readonly outcome: string; readonly excuse?: string }
  | { readonly type: 'draw' }
  | { readonly type: 'redeem'; readonly cents: number; readonly goods: string; readonly code?: string }
  | { readonly type: 'end'; readonly why: string };
/** What is done on the day so many days ago. */
type Story = Readonly<Record<number, readonly Deed[]>>;

const met: Deed = { type: 'record', outcome: 'met' };

/** Dee came to her visits for some weeks, and draws from the bowl now: three draws wait for her. Lucía is rewarded for visits. */
const ninetyDays: Readonly<Record<string, Story>> = {
  dee: {
    32: [{ type: 'enroll', protocol: 'attendance' }, met],
    25: [met],
    18: [met],
    11: [met, { type: 'redeem', cents: 600, goods: 'transport', code: 'BUS-2207-4418' }, { type: 'end', why: 'program-changed' }],
    9: [{ type: 'enroll', protocol: 'prize-bowl' }, met, { type: 'draw' }],
    6: [met, { type: 'draw' }],
    2: [met],
  },
  lucia: {
    24: [{ type: 'enroll', protocol: 'attendance' }, met],
    17: [met, { type: 'redeem', cents: 300, goods: 'grocery', code: 'GROC-5130-0962' }],
    10: [{ type: 'record', outcome: 'excused', excuse: 'ill' }],
    3: [met],
  },
};
const threeDays: Readonly<Record<string, Story>> = {
  dee: { 3: [{ type: 'enroll', protocol: 'prize-bowl' }, met, { type: 'draw' }], 1: [met] },
  lucia: { 3: [{ type: 'enroll', protocol: 'attendance' }, met] },
  tariq: { 3: [{ type: 'enroll', protocol: 'prize-bowl' }, met] },
};

/** What came of rewards on one day of the past. */
export async function reward(stage: Stage, day: string, ago: number, longest: number): Promise<void> {
  const stories = longest > 32 ? ninetyDays : threeDays;
  for (const [username, story] of Object.entries(stories)) for (const deed of story[ago] ?? []) await done(stage, username, day, deed);
}

async function done(stage: Stage, username: string, day: string, deed: Deed): Promise<void> {
  const chart = `c-${username}`;
  const maya = stage.as('maya');
  const course = newestCourse((await stage.see('maya', chart))['rewards'] as Rewards);
  const courseId = course?.courseId;
  switch (deed.type) {
    case 'enroll':
      return void (await maya.do('rewards.enroll', { chart, protocol: deed.protocol }));
    case 'record': {
      const { type: _, ...event } = deed;
      return void (await maya.do('rewards.record', { chart, courseId, day, ...event }));
    }
    case 'draw': {
      const { draws } = must(course, 'a course');
      for (let n = 1; n <= drawsReady(must(course, 'a course')); n += 1)
        await stage.as(username).do('rewards.draw', { chart, courseId, draw: draws.length + n });
      return;
    }
    case 'redeem': {
      const { type: _, ...given } = deed;
      return void (await stage.as('dani').do('rewards.redeem', { chart, ...given }));
    }
    case 'end':
      return void (await maya.do('rewards.end', { chart, courseId, why: deed.why }));
  }
}
