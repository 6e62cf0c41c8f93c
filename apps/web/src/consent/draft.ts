import type { EmergencyEvent, Grant, Supporter } from '@cairn/consent';
import { topics as allTopics, type Topic } from '@cairn/people';
import { dayKey } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { createWords } from '../words/words.ts';

const t = createWords(consentWords);

export type End = '30' | '90' | 'pick';

/** What the patient has chosen and not signed. */
export type Draft = {
  readonly topics: readonly Topic[];
  readonly end: End;
  /** `YYYY-MM-DD`; used when `end` is 'pick'. */
  readonly day: string;
  readonly purpose: string;
  readonly typedName: string;
  /** For the `emergency` topic, as written. */
  readonly phone: string;
  readonly events: readonly EmergencyEvent[];
};

/** What pressing the dock's button would do: nothing yet, nothing new, sign, or take back. */
export type Step = 'choose' | 'same' | 'sign' | 'stop';

/** The switches start from what is shared now; nothing is on by default. */
export function draftFrom(grant: Grant | undefined, supporter: Supporter | undefined, zone: string): Draft {
  return {
    topics: grant?.topics ?? [],
    end: grant ? 'pick' : '30',
    day: grant ? dayKey(grant.expiresAt - 1, zone) : '',
    purpose: grant?.purpose ?? t('whyDefault', { name: firstName(supporter?.name ?? '') }),
    typedName: '',
    phone: grant?.emergency?.phone ?? '',
    events: grant?.emergency?.events ?? [],
  };
}

/** Taking back needs no signature; everything else that changes what is shared, for how long or why does. */
export function stepOf(draft: Draft, grant: Grant | undefined, until: string, zone: string): Step {
  if (!grant) return draft.topics.length === 0 ? 'choose' : 'sign';
  if (draft.topics.length === 0) return 'stop';
  const added = draft.topics.some((topic) => !grant.topics.includes(topic));
  if (added || callsElse(draft, grant) || until !== dayKey(grant.expiresAt - 1, zone) || draft.purpose.trim() !== grant.purpose)
    return 'sign';
  return grant.topics.length > draft.topics.length ? 'stop' : 'same';
}

function callsElse(draft: Draft, { emergency }: Grant): boolean {
  if (!draft.topics.includes('emergency')) return false;
  return draft.phone.trim() !== emergency?.phone || draft.events.join(' ') !== emergency.events.join(' ');
}

/** `topics` with one of them turned on or off, in their own order. */
export function switched(topics: readonly Topic[], topic: Topic, on: boolean): readonly Topic[] {
  return allTopics.filter((one) => (one === topic ? on : topics.includes(one)));
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}
