import { defineKind, quote, quoteLines } from '../kind.ts';
import { line, list, ruler, text } from '../question.ts';

/** Suicide safety plan: seven generic parts in our layout (clinical.md §C4; `least` is from there). */
export const safetyPlan = defineKind({
  key: 'safety-plan',
  questions: [
    list('warning', [line('sign')], { least: 3 }),
    list('coping', [line('what')], { least: 3 }),
    list('people', [line('who')], { least: 2 }),
    list('places', [line('where')], { least: 2 }),
    list('helpers', [line('who'), line('phone')], { least: 3 }),
    list('professionals', [line('who'), line('phone'), line('address')], { least: 1 }),
    list('means', [line('what'), line('who')], { least: 2 }),
    text('reason'),
    ruler('likely'),
    text('barriers'),
  ],
  quotes: [
    quoteLines('warning', 'Warning sign', [['', 'sign']]),
    quoteLines('coping', 'Can do alone', [['', 'what']]),
    quoteLines('people', 'Person to be with', [['', 'who']]),
    quoteLines('places', 'Place to go', [['', 'where']]),
    quoteLines('helpers', 'Person to ask for help', [
      ['', 'who'],
      [', ', 'phone'],
    ]),
    quoteLines('professionals', 'Professional help', [
      ['', 'who'],
      [', ', 'phone'],
      [', ', 'address'],
    ]),
    quoteLines('means', 'Made safer', [
      ['', 'what'],
      [', with ', 'who'],
    ]),
    quote('reason', 'Reason for living'),
    quote('likely', 'How likely to use this plan', '/10'),
    quote('barriers', 'What could get in the way'),
  ],
});
