import { defineKind, quote, quoteLines } from '../kind.ts';
import { line, list, text, yes } from '../question.ts';

/** Family session (clinical.md §C5): ground rules, each person's week, one skill, agreement and boundary, next step. */
export const familyAgreement = defineKind({
  key: 'family-agreement',
  questions: [
    yes('rules'),
    list('weeks', [line('who'), line('said')]),
    text('skill'),
    list('agreements', [line('what'), line('who')], { toPlan: { as: 'step', text: 'what' } }),
    list('boundaries', [line('what'), line('who')]),
    text('next'),
  ],
  quotes: [
    quote('rules', 'Ground rules agreed'),
    quoteLines('weeks', 'The week', [
      ['', 'who'],
      [': ', 'said'],
    ]),
    quote('skill', 'Skill practiced together'),
    quoteLines('agreements', 'Agreement', [
      ['', 'what'],
      [', ', 'who'],
    ]),
    quoteLines('boundaries', 'Boundary', [
      ['', 'what'],
      [', ', 'who'],
    ]),
    quote('next', 'Next step together'),
  ],
});
