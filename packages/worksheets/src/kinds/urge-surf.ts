import { defineKind, quote, quoteLines } from '../kind.ts';
import { amount, line, list, ruler, text } from '../question.ts';

/** Urge surfing: rate, notice the place in the body, breathe, watch it rise and fall, rate again (clinical.md §C1, step 6). `minute` counts from the first rating. */
export const urgeSurf = defineKind({
  key: 'urge-surf',
  alone: true,
  questions: [
    text('set-off'),
    line('body'),
    list('ratings', [amount('minute', 0, 600), ruler('urge')], { max: 40, least: 3 }),
    text('noticed'),
  ],
  quotes: [
    quote('set-off', 'What brought the urge'),
    quote('body', 'Where in the body'),
    quoteLines('ratings', 'Urge', [
      ['minute ', 'minute'],
      [': ', 'urge'],
    ]),
    quote('noticed', 'What they noticed'),
  ],
});
