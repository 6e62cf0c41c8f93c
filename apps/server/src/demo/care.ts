import { addDays } from '@cairn/scheduling/zones';
import { deesPlan } from './dee-plan.ts';
import type { DemoPatient } from './patients.ts';
import { goalsOf, helpOf, lines, reflections } from './phrases.ts';
import { goalOp, type Stage } from './stage.ts';
import { meet } from './meeting.ts';
import { deesReferrals } from './team-work.ts';

/** What the team does on one day of the past: a plan in the first days, a message now and then, a session every second week. */
export async function care(stage: Stage, due: readonly DemoPatient[], day: string, ago: number, longest: number): Promise<void> {
  for (const [index, patient] of due.entries()) {
    const dayInCare = Math.min(patient.days, longest) - ago;
    if (dayInCare === 2) await writePlan(stage, patient, index, day);
    if (patient.username === 'dee') await deesPlan(stage, day, ago, longest);
    if (patient.username === 'dee') await deesReferrals(stage, day, ago, longest);
    if (dayInCare > 2 && (dayInCare + index) % 9 === 0) await exchange(stage, patient, index + Math.floor(dayInCare / 9));
    if (dayInCare > 4 && (dayInCare + index) % 14 === 3)
      await meet(stage, patient, reflections[(index + dayInCare) % reflections.length], (dayInCare + index) % 28 === 3);
  }
}

async function writePlan(stage: Stage, { username, locale }: DemoPatient, index: number, day: string): Promise<void> {
  const chart = `c-${username}`;
  const maya = stage.as('maya');
  let after: string | null = null;
  for (const [n, goal] of goalsOf(index, locale).entries()) {
    const path = [goal.domain, 'goals'];
    const id = `g${n + 1}`;
    const reviewBy = addDays(day, 60 + 7 * n);
    await maya.do('aftercare.edit', {
      opId: goalOp(username, id),
      chart,
      operation: { type: 'add', path, id, value: { title: goal.title, know: goal.know, reviewBy }, after: null },
    });
    for (const [k, step] of goal.steps.entries()) {
      const owner = step.own ? { id: username, name: stage.as(username).person.name } : { id: 'maya', name: maya.person.name };
      const value = { text: step.text, owner, due: step.due ?? addDays(day, 14 + 10 * k) };
      await maya.do('aftercare.edit', {
        chart,
        operation: { type: 'add', path: [...path, id, 'steps'], id: `${id}s${k + 1}`, value, after: null },
      });
    }
  }
  for (const [k, text] of helpOf(index, locale).entries()) {
    await maya.do('aftercare.edit', { chart, operation: { type: 'add', path: ['help'], id: `h${k + 1}`, value: { text }, after } });
    after = `h${k + 1}`;
  }
}

async function exchange(stage: Stage, { username, locale }: DemoPatient, turn: number): Promise<void> {
  const chart = `c-${username}`;
  const bank = lines[locale];
  const [said, answered] = bank[turn % bank.length] ?? ['', ''];
  await stage.as(username).do('messages.send', { chart, messageId: `m-${stage.cairn.chance.newId()}`, text: said });
  await stage.as('maya').do('messages.read', { chart, upTo: Number.MAX_SAFE_INTEGER });
  await stage.as('maya').do('messages.send', { chart, messageId: `m-${stage.cairn.chance.newId()}`, text: answered });
  await stage.as(username).do('messages.read', { chart, upTo: Number.MAX_SAFE_INTEGER });
}
