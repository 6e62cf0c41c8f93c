import { defineKind, quote } from '../kind.ts';
import { ruler, text } from '../question.ts';

/** Summary and feedback (clinical.md §C1, step 9): the patient's own summary, what helped most, a rating. The rating is the patient's alone. */
export const feedback = defineKind({
  key: 'feedback',
  questions: [text('summary'), text('most-useful'), ruler('rating', 'patient'), text('change')],
  quotes: [
    quote('summary', 'Summary'),
    quote('most-useful', 'Most useful today'),
    quote('rating', 'Rating of the session', '/10'),
    quote('change', 'To change next time'),
  ],
});
