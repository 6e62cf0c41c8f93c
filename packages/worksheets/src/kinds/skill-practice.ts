import { defineKind, quote, quoteIfThen } from '../kind.ts';
import { choice, ifThen, ruler, text } from '../question.ts';

/** The skill menu of clinical.md §C1, step 5. */
export const skills = [
  'coping-with-craving',
  'urge-surfing',
  'distraction',
  'talking-it-through',
  'refusal',
  'thoughts-about-use',
  'small-decisions',
  'all-purpose-plan',
  'problem-solving',
  'pain',
  'sleep',
  'infection-risk',
] as const;

export const skillPractice = defineKind({
  key: 'skill-practice',
  alone: true,
  questions: [choice('skill', skills), text('practice'), ruler('sure-before'), ruler('sure-after'), ifThen('uses')],
  quotes: [
    quote('skill', 'Skill'),
    quote('practice', 'What was practiced'),
    quote('sure-before', 'Confidence before practice', '/10'),
    quote('sure-after', 'Confidence after practice', '/10'),
    quoteIfThen('uses', 'Where to use it'),
  ],
});
