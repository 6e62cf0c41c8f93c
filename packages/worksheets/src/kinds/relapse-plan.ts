import { defineKind, quote, quoteIfThen, quoteLines } from '../kind.ts';
import { choice, day, ifThen, line, list, text } from '../question.ts';

/** Relapse prevention (clinical.md §C4). The order of the situations is their rank, hardest first. */
export const relapsePlan = defineKind({
  key: 'relapse-plan',
  questions: [
    ifThen('situations', true),
    list('signs', [choice('sort', ['thought', 'feeling', 'behavior']), line('sign')]),
    list('small-decisions', [line('what')]),
    text('stop'),
    text('tell'),
    text('medicine'),
    text('within-a-day'),
    text('learn'),
    list('contacts', [line('who'), line('how')]),
    text('balance'),
    text('reasons'),
    day('review'),
  ],
  quotes: [
    quoteIfThen('situations', 'High-risk situation'),
    quoteLines('signs', 'Early warning sign', [
      ['', 'sort'],
      [': ', 'sign'],
    ]),
    quoteLines('small-decisions', 'Small decision that leads there', [['', 'what']]),
    quote('stop', 'After a lapse, to stop'),
    quote('tell', 'After a lapse, whom to tell'),
    quote('medicine', 'After a lapse, medicine'),
    quote('within-a-day', 'After a lapse, contact within 24 hours'),
    quote('learn', 'After a lapse, to learn from it'),
    quoteLines('contacts', 'Contact', [
      ['', 'who'],
      [', ', 'how'],
    ]),
    quote('balance', 'Balance in daily life'),
    quote('reasons', 'Reasons'),
    quote('review', 'To look at again on'),
  ],
});
