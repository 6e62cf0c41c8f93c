import { defineKind, quote, quoteLines } from '../kind.ts';
import { choice, line, list, ruler, text } from '../question.ts';

/** Check-in and agenda (clinical.md §C1, step 1). */
export const agenda = defineKind({
  key: 'agenda',
  showsHomework: true,
  questions: [
    ruler('mood'),
    text('week'),
    text('medicine'),
    text('matters-most'),
    list('items', [line('topic'), choice('owner', ['patient', 'counselor'])]),
  ],
  quotes: [
    quote('mood', 'Mood at the start', '/10'),
    quote('week', 'The week: use and craving'),
    quote('medicine', 'Medicine and tests'),
    quote('matters-most', 'What matters most today'),
    quoteLines('items', 'On the agenda', [
      ['', 'topic'],
      [', brought by the ', 'owner'],
    ]),
  ],
});
