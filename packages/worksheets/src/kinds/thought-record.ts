import { defineKind, quote } from '../kind.ts';
import { percent, text } from '../question.ts';

/** Thought record (clinical.md §C1, step 4). */
export const thoughtRecord = defineKind({
  key: 'thought-record',
  alone: true,
  questions: [
    text('situation'),
    text('thought'),
    text('emotion'),
    percent('before'),
    text('for'),
    text('against'),
    text('balanced'),
    percent('after'),
  ],
  quotes: [
    quote('situation', 'Situation'),
    quote('thought', 'Automatic thought'),
    quote('emotion', 'Emotion'),
    quote('before', 'How strong before', '%'),
    quote('for', 'What speaks for the thought'),
    quote('against', 'What speaks against it'),
    quote('balanced', 'Balanced thought'),
    quote('after', 'How strong after', '%'),
  ],
});
