import { defineKind, quote, quoteIfThen, quoteLines } from '../kind.ts';
import { day, ifThen, line, list, ruler, text } from '../question.ts';

/** Change plan (clinical.md §C2). */
export const changePlan = defineKind({
  key: 'change-plan',
  questions: [
    text('change'),
    text('reasons'),
    list('steps', [line('what'), line('when')], { toPlan: { as: 'step', text: 'what' } }),
    list('help', [line('who'), line('how')]),
    ifThen('obstacles'),
    text('signs'),
    ruler('sure'),
    day('review'),
  ],
  quotes: [
    quote('change', 'Change wanted'),
    quote('reasons', 'Most important reasons'),
    quoteLines('steps', 'Step', [
      ['', 'what'],
      [', ', 'when'],
    ]),
    quoteLines('help', 'Help', [
      ['', 'who'],
      [': ', 'how'],
    ]),
    quoteIfThen('obstacles', 'Obstacle and response'),
    quote('signs', 'Signs that it works'),
    quote('sure', 'Confidence', '/10'),
    quote('review', 'To look at again on'),
  ],
});
