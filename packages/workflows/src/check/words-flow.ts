import type { RuleCode } from './finding.ts';
import type { Telling } from './words.ts';

/* Where a conversation can go. */

type Codes = Extract<
  RuleCode,
  | 'missing-target'
  | 'unreachable-node'
  | 'no-end'
  | 'unbounded-loop'
  | 'loop-elsewhere'
  | 'too-many-rounds'
  | 'include-not-found'
  | 'unknown-outcome'
  | 'answer-goes-nowhere'
  | 'flag-goes-nowhere'
  | 'outcome-goes-nowhere'
  | 'never-holds'
  | 'shadowed-arm'
  | 'overlapping-arms'
  | 'impossible-comparison'
  | 'never-asked'
  | 'sometimes-asked'
  | 'score-out-of-range'
  | 'unknown-score'
  | 'wait-without-timeout'
  | 'timeout-at-night'
  | 'hand-over-without-return'
  | 'event-twice'
>;

const notFound: Readonly<Record<string, string>> = {
  'unknown-flow': 'This version of the conversation is not there',
  'unknown-instrument': 'This version of the questionnaire is not there',
  'includes-itself': 'A conversation cannot be a part of itself',
  'too-large': 'With everything it includes this conversation is too large',
};

const oddAnswer: Readonly<Record<string, string>> = {
  'wrong-kind': 'The question is of another kind: its answer cannot be compared like this.',
  'no-option': 'The question has no such answer. Pick one of its answers.',
  'no-number': 'The answers of the question are no numbers. Pick one of its answers.',
  outside: 'No answer of the question is like this. Use a value that can be given.',
  'off-step': 'The steps of the question jump over this value. Use a value that can be given.',
};

export const wordsForFlow: Readonly<Record<Codes, Telling>> = {
  'missing-target': ({ to }) => ({ title: 'It leads nowhere', fix: `The step “${to}” is not there. Say where to go on.` }),
  'unreachable-node': () => ({ title: 'Nobody ever comes here', fix: 'Let an earlier step lead here, or take this step out.' }),
  'no-end': () => ({
    title: 'The conversation never ends from here',
    fix: 'These steps only lead to each other. Let one of them lead to an ending.',
  }),
  'unbounded-loop': () => ({
    title: 'It can go round for ever',
    fix: 'This step leads back to itself. Use a loop that says how often it may go back.',
  }),
  'loop-elsewhere': () => ({
    title: 'The loop does not come back',
    fix: 'A loop goes back to a step before it. To go on, use an ordinary way.',
  }),
  'too-many-rounds': ({ rounds, most }) => ({
    title: `The loops add up to ${rounds} rounds`,
    fix: `A conversation goes back at most ${most} times in all. Let the loops go round less often.`,
  }),
  'include-not-found': ({ why, what }) => ({
    title: notFound[String(why)] ?? 'What is included is not there',
    fix: `Choose another version of “${what}”, or take this step out.`,
  }),
  'unknown-outcome': ({ outcome, known }) => ({
    title: `It never ends with “${outcome}”`,
    fix: `What is included ends with: ${known}. Take this way out, or name one of those.`,
  }),
  'answer-goes-nowhere': ({ why }) => ({
    title: 'An answer goes nowhere',
    fix:
      why === 'call-for-help'
        ? 'This answer is a call for help, and the conversation goes on as if it were another answer. Give it a way of its own.'
        : 'Nobody can skip this question, and no way speaks of this answer. Say where it leads.',
  }),
  'flag-goes-nowhere': ({ instrument, flags }) => ({
    title: 'A red flag goes nowhere',
    fix: `${instrument} can raise a flag (${flags}). Say where its ending “flagged” leads, or ask for the flag after it.`,
  }),
  'outcome-goes-nowhere': ({ outcomes }) => ({
    title: 'Different endings lead to the same place',
    fix: `What is included can end with: ${outcomes}. Say where each of them leads, above all the one that needs a person.`,
  }),
  'never-holds': () => ({
    title: 'This condition can never hold',
    fix: 'No answers on the way here fulfil it. Change it, or take this way out.',
  }),
  'shadowed-arm': ({ by }) => ({
    title: 'This way is never taken',
    fix:
      by === undefined
        ? 'The ways before it take everybody. Move it up, or take it out.'
        : `Way ${Number(by) + 1} takes everybody first. Move this way above it, or take it out.`,
  }),
  'overlapping-arms': ({ by }) => ({
    title: 'Two ways fit the same answers',
    fix: `Whoever fits this way and way ${Number(by) + 1} is only sent on the first of them. Split the question, or make the ways exclude each other.`,
  }),
  'impossible-comparison': ({ question, why, value }, name) => ({
    title: value === '' ? 'A comparison that makes no sense' : `Nobody can answer “${value}”`,
    fix: `This looks at ${name(question)}. ${oddAnswer[String(why)] ?? ''}`,
  }),
  'never-asked': ({ question }, name) => ({
    title: 'It looks at an answer that nobody gave yet',
    fix: `${sentence(name(question))} does not come before this step on any way. Ask it earlier, or look at another answer.`,
  }),
  'sometimes-asked': ({ question, way }, name) => ({
    title: 'It looks at an answer that some people were not asked for',
    fix: `${sentence(name(question))} is passed by on some ways (${ways(String(way))}). Add what holds for them: “was answered”, or “was not answered”.`,
  }),
  'score-out-of-range': ({ score, value, from, to }, name) => ({
    title: `No score is ${value}`,
    fix: `${sentence(name(score))} goes from ${from} to ${to}. Use a number in between.`,
  }),
  'unknown-score': ({ score, what, name: called }, name) => ({
    title: `There is no ${what} “${called}”`,
    fix: `${sentence(name(score))} does not have it. Pick one that it has.`,
  }),
  'wait-without-timeout': () => ({ title: 'A wait without an end', fix: 'Say how long to wait, and where to go on when nothing came.' }),
  'timeout-at-night': ({ at, from, to, message }, name) => ({
    title: `This can run out at ${at}`,
    fix: `The quiet hours are ${from} to ${to}, and ${name(message)} follows. Wait until a time of day, begin earlier, or allow that message at night.`,
  }),
  'hand-over-without-return': ({ missing }) =>
    missing === 'back'
      ? { title: 'Nobody can give the conversation back', fix: 'Say where it goes on after a person has taken over.' }
      : { title: 'A hand-over without an end', fix: 'Say how long to wait for a person, and where to go on when nobody came.' },
  'event-twice': ({ event }) => ({
    title: `It waits for “${event}” twice`,
    fix: 'Only the first way is ever taken. Take the other one out.',
  }),
};

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SHOWN = 6;

function ways(way: string): string {
  const steps = way.split(' ').filter((step, index, all) => step !== all[index - 1]);
  return steps.length > SHOWN ? `${steps.slice(0, 3).join(' → ')} → … → ${steps.slice(-2).join(' → ')}` : steps.join(' → ');
}
