import { defineKind, quote, quoteLines } from '../kind.ts';
import { choice, line, list, text } from '../question.ts';

/** Agenda map and one target behavior (clinical.md §C2). `leaning` says whether the person is undecided. */
export const focus = defineKind({
  key: 'focus',
  questions: [list('topics', [line('topic')]), line('target'), text('why-this'), choice('leaning', ['ready', 'undecided', 'not-now'])],
  quotes: [
    quoteLines('topics', 'Could talk about', [['', 'topic']]),
    quote('target', 'Chosen to talk about'),
    quote('why-this', 'Why this'),
    quote('leaning', 'Where they stand'),
  ],
});
