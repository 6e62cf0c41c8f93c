import { handOverItems } from '@cairn/follow-up';
import { addDays, instantOf } from '@cairn/scheduling/zones';
import { ZONE } from './people.ts';
import type { Stage } from './stage.ts';

const DEE = 'c-dee';

type Sent = { readonly service: string; readonly name: string; readonly phone: string; readonly why: string; readonly how: string };

const housing: Sent = {
  service: 'housing',
  name: 'Harbor Homes',
  phone: '(555) 014-7700',
  why: 'A room of your own before summer',
  how: 'phone',
};
const liver: Sent = {
  service: 'hepatitis-care',
  name: 'Harbor Primary Care',
  phone: '(555) 014-8800',
  why: 'The blood test, and treatment if it is needed',
  how: 'fax',
};
const classes: Sent = { service: 'education', name: 'City College', phone: '', why: 'You asked about the GED class', how: 'letter' };

/** Dee's three referrals: one with a day, one that waits for a time, and one that nobody answered. */
export async function deesReferrals(stage: Stage, day: string, ago: number, longest: number): Promise<void> {
  const isSmall = longest < 12;
  const on = (wanted: number): boolean => ago === (isSmall ? 1 : wanted);
  if (on(12)) {
    const referralId = await refer(stage, housing);
    await stage.as('lena').do('referrals.accept', { chart: DEE, referralId, visitOn: addDays(day, 20), with: 'Lena' });
  }
  if (on(9)) await refer(stage, classes);
  if (on(4)) {
    const referralId = await refer(stage, liver);
    await stage.as('theo').do('referrals.accept', { chart: DEE, referralId, with: '' });
  }
}

async function refer(stage: Stage, { service, name, phone, why, how }: Sent): Promise<string> {
  const input = { chart: DEE, service, to: { name, phone, address: '' }, why, how };
  return ((await stage.as('maya').do('referrals.send', input)) as { referralId: string }).referralId;
}

/** Maya does what is open, but for Dee: her list tells a story of its own. */
export async function doTasks(stage: Stage): Promise<void> {
  const open = await stage.cairn.store.read
    .selectFrom('tasks')
    .select(['chart', 'task_id'])
    .where('status', '=', 'open')
    .where('chart', '<>', DEE)
    .orderBy('chart')
    .orderBy('seq')
    .execute();
  for (const { chart, task_id: taskId } of open) await stage.as('maya').do('tasks.done', { chart, taskId });
}

/** What the team has to do today beside what plans ask for: by hand, from the queue, and after a change of care. */
export async function teamWork(stage: Stage, today: string): Promise<void> {
  const maya = stage.as('maya');
  const add = (chart: string, verb: string, about: string, note: string, days: number, owner?: string): Promise<unknown> =>
    maya.do('tasks.add', { chart, verb, about, note, day: addDays(today, days), ...(owner && { owner }) });
  await add('c-tariq', 'check', 'naloxone', 'The kit at his brother’s is from last year', 1, 'maya');
  await add('c-lucia', 'prepare', 'paperwork', 'Letter for her work', 3, 'maya');
  await add('c-kayla', 'call', 'person', 'Ask how the first nights were', 2, 'maya');
  await add('c-lucia', 'book', 'group', 'The evening group, if she wants', 4);
  await stage.as('dee').do('aftercare.ask', { chart: DEE, text: 'Can the visit be after work?' });
  await moveOn(stage, today);
}

/** Kayla came from detox: handed over warmly, with the next contact promised. */
async function moveOn(stage: Stage, today: string): Promise<void> {
  const chart = 'c-kayla';
  const maya = stage.as('maya');
  const places = { from: { level: 'detox', program: 'Bay Detox' }, to: { level: 'maintenance', program: 'Harbor Recovery' } };
  const input = { chart, ...places, reason: 'planned', note: '', day: today };
  const { transitionId } = (await maya.do('transitions.plan', input)) as { transitionId: string };
  const said: Readonly<Record<(typeof handOverItems)[number], string>> = {
    'team-told': 'Theo told Nurse Kim at Bay Detox',
    'person-told': 'Maya, on the phone',
    introduced: 'Maya and Theo, on video',
    'medicine-supply': 'Until Friday',
    naloxone: 'Since today, from Theo',
    'next-contact': 'Maya',
  };
  for (const item of handOverItems) await maya.do('transitions.say', { chart, transitionId, item, done: true, note: said[item] });
  await maya.do('transitions.make', { chart, transitionId, contactAt: instantOf(addDays(today, 2), '10:00', ZONE) });
}
