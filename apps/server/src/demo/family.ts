import { ownChart, weekday } from '@cairn/kernel';
import { addDays } from '@cairn/scheduling/zones';
import type { Stage } from './stage.ts';

const chart = 'c-dee';
const DAYS_OF_WEEK = 7;
/** Sunday is 0. */
const THURSDAY = 4;

/** Dee and her sister have a room; Rosa has done two lessons, and is asked to a family session on Thursday. */
export async function familyLife(stage: Stage, today: string): Promise<void> {
  await lessons(stage);
  await talk(stage);
  const thursday = Array.from({ length: DAYS_OF_WEEK }, (_, n) => addDays(today, n + 1)).find((day) => weekday(day) === THURSDAY);
  const visit = { withId: 'maya', day: thursday, clock: '16:00', minutes: 60, where: 'video', kind: 'family', supporters: ['rosa'] };
  const { appointmentId } = (await stage.as('maya').do('scheduling.book', { chart, ...visit })) as { readonly appointmentId: string };
  await stage.as('dee').do('scheduling.setTopic', { chart, appointmentId, topic: 'What helps on a bad evening' });
}

async function lessons(stage: Stage): Promise<void> {
  const rosa = stage.as('rosa');
  const own = { chart: ownChart('rosa') };
  const answers = { afraid: 'no', hurt: 'no', threatened: 'no', controlled: 'no', children: 'no' };
  await rosa.do('familyPath.screen', { ...own, answers, needCall: false });
  await rosa.do('familyPath.finishLesson', { ...own, lesson: 'why-it-works' });
  await rosa.do('familyPath.practise', {
    ...own,
    kind: 'my-reasons',
    answers: { hope: 'Sundays together again', own: 'To sleep through' },
  });
  await rosa.do('familyPath.finishLesson', { ...own, lesson: 'see-the-pattern' });
  await rosa.do('familyPath.train', { ...own, step: 'rouse', choice: 1, said: 'Call her name, shake her, rub the chest hard' });
}

async function talk(stage: Stage): Promise<void> {
  const [maya, dee, rosa] = [stage.as('maya'), stage.as('dee'), stage.as('rosa')];
  await rosa.do('family.say', { chart, text: 'Thank you for letting me be here, Dee.' });
  await dee.do('family.say', { chart, supporterId: 'rosa', text: 'Glad you are. Evenings are the hard part right now.' });
  await maya.do('family.say', {
    chart,
    supporterId: 'rosa',
    text: 'Good to have you both. On Thursday we look at what helps on a bad evening. Anything you want to ask before?',
  });
}
