import type { RuleCode } from './finding.ts';
import type { Telling } from './words.ts';

/* What a step is made of, and what it does outside the conversation. */

type Codes = Extract<
  RuleCode,
  | 'score-items'
  | 'impossible-limits'
  | 'no-options'
  | 'option-twice'
  | 'unknown-pressing'
  | 'unknown-step'
  | 'measure-twice'
  | 'bad-id'
  | 'no-owner'
  | 'unknown-role'
  | 'unknown-skill'
  | 'unknown-flow'
  | 'unapproved-promise'
  | 'licence-not-cleared'
  | 'over-budget'
>;

const items: Readonly<Record<string, (what: string) => { title: string; fix: string }>> = {
  'unknown-instrument': (what) => ({ title: `There is no questionnaire “${what}”`, fix: 'Choose one that the program has.' }),
  'unknown-item': (what) => ({ title: `The questionnaire has no item ${what}`, fix: 'Take this item out of the score.' }),
  'missing-item': (what) => ({ title: `Item ${what} is missing from the score`, fix: 'Say which question asks this item.' }),
  'no-question': (what) => ({ title: `Item ${what} is no question`, fix: 'Choose a question of this conversation for it.' }),
};

const limits: Readonly<Record<string, { title: string; fix: string }>> = {
  'min-above-max': { title: 'The smallest number is above the largest', fix: 'Swap them, or change one.' },
  'no-step': { title: 'The number has no step', fix: 'Say by how much one tap changes it.' },
  'max-off-step': { title: 'The steps never reach the largest number', fix: 'Choose a largest number that the steps come to.' },
  'start-outside': { title: 'The number starts where it cannot be', fix: 'Let it start between its limits, on a step.' },
  'soft-min-above-max': { title: 'The usual range is upside down', fix: 'Swap its ends.' },
  'soft-outside': {
    title: 'The usual range goes beyond the limits',
    fix: 'Keep the usual range between the smallest and the largest number.',
  },
  'from-after-to': { title: 'No day can be chosen', fix: 'The first day is after the last. Swap them.' },
  'at-most-none': { title: 'Nothing can be picked', fix: 'Allow at least one answer.' },
  'no-length': { title: 'Nothing can be written', fix: 'Allow at least one letter.' },
  'no-rounds': { title: 'The loop never goes back', fix: 'Let it go back at least once, a whole number of times.' },
  'no-time': { title: 'A wait of no time', fix: 'Use a whole number of minutes, hours or days, at least one.' },
  'no-clock': { title: 'This is no time of day', fix: 'Write it as hours and minutes, for example 09:30.' },
  'no-budget': { title: 'No time for the conversation', fix: 'Say how many seconds it may take, or leave that open.' },
};

export const wordsForParts: Readonly<Record<Codes, Telling>> = {
  'score-items': ({ why, what }) => items[String(why)]?.(String(what)) ?? { title: 'The score does not fit', fix: 'Check its items.' },
  'impossible-limits': ({ why }) => limits[String(why)] ?? { title: 'Limits that cannot be kept', fix: 'Change them.' },
  'no-options': () => ({ title: 'A question without answers', fix: 'Add the answers to choose from.' }),
  'option-twice': () => ({ title: 'The same answer stands there twice', fix: 'Give each answer a value of its own.' }),
  'unknown-pressing': ({ answer }) => ({
    title: `“${answer}” is marked as a call for help and cannot be answered`,
    fix: 'Mark one of the answers instead.',
  }),
  'unknown-step': ({ step }) => ({
    title: `The progress does not know “${step}”`,
    fix: 'Add it to the steps that a person sees, or let this share the step of another question.',
  }),
  'measure-twice': ({ measure, first }, name) => ({
    title: `“${measure}” is asked twice`,
    fix: `${sentence(name(first))} is kept under the same name and comes before it. Give one of them another name, or ask once.`,
  }),
  'bad-id': ({ id }) => ({ title: `“${id}” cannot be the name of a step`, fix: 'Use letters, digits and dashes.' }),
  'no-owner': ({ what }) => ({
    title: what === 'alert' ? 'An alert that is nobody’s' : 'A task that is nobody’s',
    fix: 'Say which role of the team it is for.',
  }),
  'unknown-role': ({ role, known }) => ({ title: `Nobody has the role “${role}”`, fix: `Choose one of: ${known}.` }),
  'unknown-skill': ({ skill, known }) => ({ title: `There is no skill “${skill}”`, fix: `Choose one of: ${known}.` }),
  'unknown-flow': ({ flow, known }) => ({ title: `There is no conversation “${flow}”`, fix: `Choose one of: ${known}.` }),
  'unapproved-promise': ({ why, promise, text }) =>
    why === 'unknown'
      ? { title: `There is no promise “${promise}”`, fix: 'Write down what is promised, or do not call it a promise.' }
      : {
          title: `A promise that nobody has confirmed: “${text}”`,
          fix: 'Somebody who may speak for the program must confirm that it is true.',
        },
  'licence-not-cleared': ({ instrument }) => ({
    title: `The program may not use ${instrument} yet`,
    fix: 'Its licence asks for a permission. Have it attested, or choose another questionnaire.',
  }),
  'over-budget': ({ seconds, budget, questions }) => ({
    title: `It can take ${seconds} seconds of ${budget}`,
    fix: `The longest way asks ${questions} questions. Ask fewer, shorten the words, or allow more time.`,
  }),
};

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
