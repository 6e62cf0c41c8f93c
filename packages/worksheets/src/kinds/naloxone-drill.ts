import { defineKind, quote } from '../kind.ts';
import { day, line, text, yes } from '../question.ts';

/** Naloxone drill: teach-back, competence boxes, kit serial and expiry (clinical.md §C5). Staff tick what they saw. */
export const naloxoneDrill = defineKind({
  key: 'naloxone-drill',
  questions: [
    line('who'),
    text('teach-back'),
    yes('signs', 'staff'),
    yes('call', 'staff'),
    yes('give', 'staff'),
    yes('breaths', 'staff'),
    yes('side', 'staff'),
    yes('stay', 'staff'),
    line('kit-serial'),
    day('kit-expiry'),
  ],
  quotes: [
    quote('who', 'Trained'),
    quote('teach-back', 'Said back in own words'),
    quote('signs', 'Shown: the signs'),
    quote('call', 'Shown: call 911'),
    quote('give', 'Shown: give naloxone'),
    quote('breaths', 'Shown: give breaths'),
    quote('side', 'Shown: recovery position'),
    quote('stay', 'Shown: stay, and again after 2 to 3 minutes'),
    quote('kit-serial', 'Kit number'),
    quote('kit-expiry', 'Kit expires'),
  ],
});
