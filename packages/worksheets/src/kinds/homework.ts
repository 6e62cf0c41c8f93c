import { defineKind, quote } from '../kind.ts';
import { ruler, text } from '../question.ts';

/** Homework: specific, when, obstacle, confidence at least 7 (clinical.md §C1, step 8). The due day and the reminder stand with giving it. */
export const homework = defineKind({
  key: 'homework',
  alone: true,
  questions: [text('what'), text('when'), text('obstacle'), text('answer'), ruler('sure'), text('how-it-went')],
  quotes: [
    quote('what', 'Homework'),
    quote('when', 'When'),
    quote('obstacle', 'What could get in the way'),
    quote('answer', 'What to do then'),
    quote('sure', 'Confidence to do it', '/10'),
    quote('how-it-went', 'How it went'),
  ],
});
