import { defineKind, quote, quoteLines } from '../kind.ts';
import { line, list, text } from '../question.ts';

/** Craving plan: delay, distract, decide, and a contact (clinical.md §C1, step 6). */
export const cravingPlan = defineKind({
  key: 'craving-plan',
  alone: true,
  questions: [
    text('first-sign'),
    text('delay'),
    list('distract', [line('what')], { least: 3, toPlan: { as: 'step', text: 'what' } }),
    text('decide'),
    list('contacts', [line('who'), line('how')]),
  ],
  quotes: [
    quote('first-sign', 'First sign of a craving'),
    quote('delay', 'Delay'),
    quoteLines('distract', 'Distract', [['', 'what']]),
    quote('decide', 'Decide'),
    quoteLines('contacts', 'Contact', [
      ['', 'who'],
      [', ', 'how'],
    ]),
  ],
});
