import { must } from '@cairn/kernel';
import { kinds, type KindKey, type Plain, type Question } from '@cairn/worksheets';
import { checkingIn, calm } from '../check-ins/steps.ts';
import { following } from '../guides/steps.ts';
import { rewarding } from '../rewards/steps.ts';
import { door } from '../sessions/door-steps.ts';
import { visiting } from '../sessions/steps.ts';
import { DEE, type World } from '../support/world.ts';
import { working } from '../worksheets/steps.ts';

const MINUTE = 60_000;

/** What a counselor and a patient fill in within 45 minutes, and more than they usually do. */
const sheets: readonly KindKey[] = [
  'agenda',
  'homework-review',
  'what-happened',
  'rulers',
  'skill-practice',
  'craving-plan',
  'homework',
  'feedback',
];
const steps = ['check-in-agenda', 'homework-review', 'what-happened'];
const kindsOfTalk = ['desire', 'ability', 'reason', 'need', 'commitment', 'taking-steps'];

/**
 * A session of 45 minutes with everything that a note draws on: a check-in that morning, the checks before it began, video that became
 * sound, 120 lines of chat, eight worksheets filled in, a line in the plan, a guide with its steps, twelve tags, and a record for rewards.
 */
export async function fullSession(world: World): Promise<string> {
  const run = checkingIn(world);
  await run.start('run-1');
  await run.goThrough('run-1', { ...calm, craving: 6 });
  const rewards = rewarding(world);
  await rewards.enroll('maya', 'california-recovery-incentives');
  await world.as('maya').do('sessions.open', { chart: DEE });
  const visit = visiting(world);
  await visit.join('dee');
  const { sessionId } = await visit.inSession();
  await beforehand(world);
  await talk(world);
  await worksheets(world);
  await guide(world);
  await door(world).mode('maya', 'audio', 'weak-network');
  await world.advance(20 * MINUTE);
  await rewards.record('maya', 'met', { sessionId });
  await visit.end('maya');
  return sessionId;
}

async function beforehand(world: World): Promise<void> {
  const at = door(world);
  await at.mode('maya', 'video', 'chosen');
  await at.check({ item: 'identity', method: 'known-in-person' });
  await at.check({ item: 'location', street: '12 Mill St', city: 'Harbor', detail: 'Apt 4' });
  await at.check({ item: 'callback', phone: '(555) 014-2201' });
  await at.check({ item: 'privacy', alone: true, driving: false, words: '' });
  await at.check({ item: 'consent', given: true, how: 'verbal', on: '2026-05-12' });
  await at.check({ item: 'emergency-contact', name: 'Rosa', phone: '(555) 014-2202', relation: 'sister', consented: true });
}

async function talk(world: World): Promise<void> {
  const visit = visiting(world);
  for (let line = 0; line < 60; line += 1) {
    await visit.say('dee', `Something that was on my mind, number ${line}.`);
    await visit.say('maya', 'I hear that. Say more.');
    if (line % 6 === 0) await world.advance(2 * MINUTE);
  }
}

async function worksheets(world: World): Promise<void> {
  const work = working(world);
  for (const key of sheets) {
    await work.openIn('maya', key);
    const kind = must(
      kinds.find((one) => one.key === key),
      key,
    );
    for (const question of kind.questions) await answer(world, question);
    if (key === 'what-happened') await work.plan('maya', 'ideas', 'ideas-1');
  }
}

async function answer(world: World, question: Question): Promise<void> {
  const work = working(world);
  const who = question.by === 'patient' ? 'dee' : 'maya';
  if (question.as !== 'list') return void (await work.answer(question.by === 'both' ? 'dee' : who, question.name, valueOf(question)));
  for (const at of [1, 2]) {
    const value = Object.fromEntries(question.item.map((field) => [field.name, valueOf(field)]));
    await work.write(who, { type: 'add', path: [question.name], id: `${question.name}-${at}`, value, after: null });
  }
}

function valueOf(question: Plain): string | number | boolean {
  switch (question.as) {
    case 'text':
      return `Words about ${question.name.replaceAll('-', ' ')}`;
    case 'scale':
    case 'amount':
      return question.max;
    case 'choice':
      return must(question.options[0], 'an option');
    case 'day':
      return '2026-05-20';
    case 'yes':
      return true;
  }
}

async function guide(world: World): Promise<void> {
  const follow = following(world);
  await follow.choose('maya', 'cbt');
  for (const step of steps) {
    await follow.step('maya', step, 'now');
    await world.advance(3 * MINUTE);
    await follow.step('maya', step, 'done');
  }
  for (let tag = 0; tag < 12; tag += 1)
    await follow.tag('maya', must(kindsOfTalk[tag % kindsOfTalk.length], 'a kind'), {
      quote: `What she said, number ${tag}.`,
      second: 60 * tag,
    });
}
