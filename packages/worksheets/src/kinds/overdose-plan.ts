import { defineKind, quote, quoteLines } from '../kind.ts';
import { choice, day, line, list, text, yes } from '../question.ts';

/** What lowers tolerance or changes the dose (clinical.md §C4). */
const events = ['gap', 'release', 'detox', 'new-supply', 'dose-change'] as const;

/** Overdose safety plan (clinical.md §C4). The boxes are the steps in an overdose, known and said aloud; numbers of steps [K]. */
export const overdosePlan = defineKind({
  key: 'overdose-plan',
  questions: [
    text('substances'),
    list('events', [choice('event', events), line('when')]),
    text('mixing'),
    text('never-alone'),
    line('kit-place'),
    day('kit-expiry'),
    list('trained', [line('who')]),
    yes('strips'),
    yes('start-low'),
    yes('knows-signs'),
    yes('call'),
    yes('naloxone'),
    yes('breaths'),
    yes('side'),
    yes('repeat'),
    yes('stay'),
    text('wishes'),
    text('restart'),
  ],
  quotes: [
    quote('substances', 'Substances and how'),
    quoteLines('events', 'Tolerance may be lower', [
      ['', 'event'],
      [', ', 'when'],
    ]),
    quote('mixing', 'Mixing'),
    quote('never-alone', 'Not alone'),
    quote('kit-place', 'Naloxone kit is kept'),
    quote('kit-expiry', 'Naloxone kit expires'),
    quoteLines('trained', 'Knows how to use naloxone', [['', 'who']]),
    quote('strips', 'Has test strips'),
    quote('start-low', 'Starts low'),
    quote('knows-signs', 'Knows the signs of an overdose'),
    quote('call', 'Named: call 911'),
    quote('naloxone', 'Named: give naloxone'),
    quote('breaths', 'Named: give breaths'),
    quote('side', 'Named: recovery position'),
    quote('repeat', 'Named: again after 2 to 3 minutes'),
    quote('stay', 'Named: stay'),
    quote('wishes', 'Wishes after waking up'),
    quote('restart', 'Way back to medicine'),
  ],
});
