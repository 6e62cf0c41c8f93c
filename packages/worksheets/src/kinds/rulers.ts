import { defineKind, quote } from '../kind.ts';
import { line, ruler, text } from '../question.ts';

/** Importance, confidence and readiness for one change, 0 to 10 (clinical.md §C2). */
export const rulers = defineKind({
  key: 'rulers',
  trail: ['importance', 'confidence', 'readiness'],
  questions: [line('change'), ruler('importance'), ruler('confidence'), ruler('readiness'), text('said')],
  quotes: [
    quote('change', 'Change looked at'),
    quote('importance', 'Importance', '/10'),
    quote('confidence', 'Confidence', '/10'),
    quote('readiness', 'Readiness', '/10'),
    quote('said', 'In their words'),
  ],
});
