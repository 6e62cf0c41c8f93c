import { defineKind, quote } from '../kind.ts';
import { text } from '../question.ts';

/** Homework review (clinical.md §C1, step 2); done, partly or not yet stands on the sheet that was taken home. */
export const homeworkReview = defineKind({
  key: 'homework-review',
  showsHomework: true,
  questions: [text('went-well'), text('learned'), text('in-the-way'), text('keep')],
  quotes: [
    quote('went-well', 'What went well with practice'),
    quote('learned', 'What was learned'),
    quote('in-the-way', 'What got in the way'),
    quote('keep', 'What to keep doing'),
  ],
});
