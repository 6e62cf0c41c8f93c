import { defineKind, quote, quoteLines } from '../kind.ts';
import { choice, line, list, yes } from '../question.ts';

/** Refusal: clear no, tone and eye contact, alternative, change of subject, leaving; scripts by person (clinical.md §C1, step 7). */
export const refusalScripts = defineKind({
  key: 'refusal-scripts',
  alone: true,
  questions: [
    list('scripts', [choice('who', ['dealer', 'friend', 'family', 'other']), line('cue'), line('response')], {
      toPlan: { as: 'if-then', cue: 'cue', response: 'response' },
    }),
    yes('clear-no'),
    yes('voice'),
    yes('instead'),
    yes('subject'),
    yes('leave'),
  ],
  quotes: [
    quoteLines('scripts', 'Script', [
      ['for ', 'who'],
      [': if ', 'cue'],
      [', then ', 'response'],
    ]),
    quote('clear-no', 'Practiced a clear no'),
    quote('voice', 'Practiced voice and eyes'),
    quote('instead', 'Practiced offering something else'),
    quote('subject', 'Practiced changing the subject'),
    quote('leave', 'Practiced leaving'),
  ],
});
