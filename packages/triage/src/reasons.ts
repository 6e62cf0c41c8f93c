import { unreachable, type Day } from '@cairn/kernel';
import type { Band } from './baseline.ts';
import { phrase, type Part } from './phrases.ts';

/** Why a person is on the list, as data: stored in facts, put into words by `reasonText`. Bodies only grow. */
export type Reason =
  | { readonly key: 'not-safe'; readonly params: { readonly answer: 'yes' | 'talk' } }
  | { readonly key: 'item-nine'; readonly params: { readonly score: number; readonly used: boolean } }
  | {
      readonly key: 'used-opioids';
      readonly params: {
        readonly named: boolean;
        readonly alone: boolean;
        readonly injected: boolean;
        readonly mixedWith: readonly string[];
        readonly noNaloxone: boolean;
      };
    }
  | {
      readonly key: 'craving';
      readonly params: {
        readonly shape: 'high' | 'rose' | 'stays';
        readonly value: number;
        readonly from: number | null;
        readonly days: number | null;
        /** The setting "or more for some days" of that moment; facts from before it was a setting have none. */
        readonly least: number | undefined;
        readonly access: boolean;
        readonly usual: Band | null;
      };
    }
  | { readonly key: 'no-check-in'; readonly params: { readonly days: number; readonly usuallyDaily: boolean } }
  | { readonly key: 'asked-for-person'; readonly params: { readonly about: 'anything' | 'use' } }
  /** What was told, in the order the rule looks at it; `times`: on so many days, or so often. */
  | { readonly key: 'told'; readonly params: { readonly rule: string; readonly parts: readonly Part[] } };

export type ReasonKey = Reason['key'];

/** Second lines and reasons that no rule gave. */
export type Detail =
  | { readonly key: 'measure'; readonly params: { readonly measure: string; readonly value: number; readonly usual: Band | null } }
  | { readonly key: 'answer-changed'; readonly params: { readonly measure: string } }
  | { readonly key: 'usually-daily'; readonly params: Record<string, never> }
  | { readonly key: 'checked-in-since'; readonly params: Record<string, never> }
  | { readonly key: 'also'; readonly params: { readonly reason: Reason } }
  | { readonly key: 'last-check-in'; readonly params: { readonly day: Day } }
  | { readonly key: 'no-answers-yet'; readonly params: Record<string, never> }
  | { readonly key: 'in-usual-range'; readonly params: Record<string, never> };

const substances: Readonly<Record<string, string>> = { alcohol: 'alcohol', benzodiazepine: 'benzodiazepines' };
const itemNine = ['', 'several days', 'more than half the days', 'nearly every day'];

/** English for staff: one line, no full stop at the end unless it holds two sentences. */
export function reasonText(reason: Reason): string {
  switch (reason.key) {
    case 'not-safe':
      return reason.params.answer === 'yes'
        ? 'Said yes to “thoughts of hurting yourself”'
        : 'Asked to talk with a person about “thoughts of hurting yourself”';
    case 'item-nine':
      return `Better off dead or hurting self: ${itemNine[reason.params.score] ?? reason.params.score}${reason.params.used ? '. Used in the last 2 days' : ''}`;
    case 'used-opioids':
      return usedText(reason.params);
    case 'craving':
      return cravingText(reason.params);
    case 'no-check-in':
      return `No check-in for ${reason.params.days} days`;
    case 'asked-for-person':
      return reason.params.about === 'use' ? 'Would rather tell a person about use' : 'Asked for a call';
    case 'told':
      return toldText(reason.params.parts);
    default:
      return unreachable(reason);
  }
}

function toldText(parts: readonly Part[]): string {
  const said = parts.map(phrase).filter((text) => text !== undefined);
  return said.length > 0 ? said.join('. ') : 'Needs a look';
}

function usedText(use: Extract<Reason, { key: 'used-opioids' }>['params']): string {
  const how = [
    use.alone ? 'alone' : '',
    use.injected ? 'by injection' : '',
    use.mixedWith.length > 0 ? `with ${use.mixedWith.map((name) => substances[name] ?? name).join(' and ')}` : '',
  ].filter((part) => part !== '');
  const what = use.named ? 'Used opioids since yesterday' : 'Used since yesterday, did not say what';
  return `${[what, ...how].join(', ')}${use.noNaloxone ? '. No naloxone at hand' : ''}`;
}

function cravingText(craving: Extract<Reason, { key: 'craving' }>['params']): string {
  const close = craving.access ? ' A way to use is close.' : '';
  if (craving.shape === 'stays')
    return `Craving ${craving.least ?? 5} or more for ${craving.days ?? 3} days, ${craving.value} now.${close}`;
  const rise =
    craving.shape === 'rose' && craving.from !== null ? `Craving up from ${craving.from} to ${craving.value}` : `Craving ${craving.value}`;
  return `${rise}.${craving.usual ? ` Usual is ${bandText(craving.usual)}.` : ''}${close}`;
}

export function bandText(band: Band): string {
  return band.low === band.high ? `${band.low}` : `${band.low} to ${band.high}`;
}

export const moodWords = ['', 'stormy', 'low', 'okay', 'good', 'bright'] as const;
export const withdrawalWords = ['none', 'a little', 'a lot', 'very bad'] as const;

/** A charted value in words: "Craving 9", "Mood stormy", "Slept 3 hours". */
export function measureText(measure: string, value: number): string {
  if (measure === 'mood') return `Mood ${moodWords[value] ?? value}`;
  if (measure === 'withdrawal') return `Withdrawal ${withdrawalWords[value] ?? value}`;
  if (measure === 'sleep') return `Slept ${value} ${value === 1 ? 'hour' : 'hours'}`;
  return `${measure.charAt(0).toUpperCase()}${measure.slice(1)} ${value}`;
}

export function usualText(measure: string, usual: Band): string {
  const words = measure === 'mood' ? moodWords : measure === 'withdrawal' ? withdrawalWords : undefined;
  if (!words) return bandText(usual);
  return usual.low === usual.high
    ? `${words[usual.low] ?? usual.low}`
    : `${words[usual.low] ?? usual.low} to ${words[usual.high] ?? usual.high}`;
}

const changed: Readonly<Record<string, string>> = { safety: 'the safety question', use: 'the question about use', craving: 'craving' };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `May 9` of `2026-05-09`. */
function dayText(day: Day): string {
  const [, month = '1', date = '1'] = day.split('-');
  return `${months[Number(month) - 1] ?? month} ${Number(date)}`;
}

export function detailText(detail: Detail): string {
  switch (detail.key) {
    case 'measure': {
      const { measure, value, usual } = detail.params;
      return `${measureText(measure, value)}.${usual ? ` Usual is ${usualText(measure, usual)}.` : ''}`;
    }
    case 'answer-changed':
      return `Changed the answer to ${changed[detail.params.measure.split('.')[0] ?? ''] ?? 'a question'} since.`;
    case 'usually-daily':
      return 'Usually every day.';
    case 'checked-in-since':
      return 'Checked in since.';
    case 'also':
      return `${reasonText(detail.params.reason).replace(/\.$/, '')}.`;
    case 'last-check-in':
      return `Last check-in ${dayText(detail.params.day)}.`;
    case 'no-answers-yet':
      return 'No check-in yet.';
    case 'in-usual-range':
      return 'Nothing harder than usual.';
    default:
      return unreachable(detail);
  }
}
