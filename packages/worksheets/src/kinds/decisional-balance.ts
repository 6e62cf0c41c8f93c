import { defineKind, quote } from '../kind.ts';
import { text } from '../question.ts';

/** Four cells, for a person who is truly undecided only: it can strengthen sustain talk (clinical.md §C2 [K]). */
export const decisionalBalance = defineKind({
  key: 'decisional-balance',
  questions: [text('good-same'), text('hard-same'), text('good-change'), text('hard-change'), text('see')],
  quotes: [
    quote('good-same', 'Good about staying the same'),
    quote('hard-same', 'Hard about staying the same'),
    quote('good-change', 'Good about a change'),
    quote('hard-change', 'Hard about a change'),
    quote('see', 'What they see now'),
  ],
});
