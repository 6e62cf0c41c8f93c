import type { Instant, PersonId } from '@cairn/kernel';
import { topics as allTopics, type Topic } from '@cairn/people';
import type { Element, EmergencyEvent, Grant, Supporter, Terms } from './grant.ts';
import { noticeText } from './notice.ts';

/** A draft may lack what a signed grant must have. */
export type Draft = Omit<Terms, 'expiresAt' | 'supporter'> & {
  readonly expiresAt: Instant | undefined;
  readonly supporter: Terms['supporter'] | undefined;
};

/** Which elements of 42 CFR 2.31(a) a grant lacks on its face. */
export function deficiencies(grant: Draft): Element[] {
  const missing: Element[] = [];
  if (blank(grant.patientName)) missing.push('patient');
  if (blank(grant.discloser)) missing.push('discloser');
  if (grant.supporter === undefined || blank(grant.supporter.name)) missing.push('recipient');
  if (grant.topics.length === 0) missing.push('topics');
  if (blank(grant.purpose)) missing.push('purpose');
  if (noticeText(grant.notice.version, grant.notice.locale) === undefined) missing.push('revocation');
  if (grant.expiresAt === undefined) missing.push('expiry');
  if (blank(grant.signature.typedName)) missing.push('signature');
  if (grant.topics.includes('emergency')) {
    if (blank(grant.emergency?.phone ?? '')) missing.push('contact');
    if ((grant.emergency?.events ?? []).length === 0) missing.push('events');
  }
  return missing;
}

/** Grants that bind at `now`: neither ended, nor expired, nor deficient on their face (domain P2-4). */
export function live(grants: readonly Grant[], now: Instant): Grant[] {
  return grants.filter((grant) => grant.ended === undefined && now < grant.expiresAt && deficiencies(grant).length === 0);
}

/** The one question asked before anything leaves a chart for a supporter: at a snapshot, a push, a count, a notification. */
export function mayDisclose(topic: Topic, grants: readonly Grant[], supporterId: PersonId, now: Instant): boolean {
  return live(grants, now).some((grant) => grant.supporter.personId === supporterId && grant.topics.includes(topic));
}

/** What a supporter may know and do at `now`, in the order of `topics`. */
export function topicsFor(grants: readonly Grant[], supporterId: PersonId, now: Instant): Topic[] {
  const mine = live(grants, now).filter((grant) => grant.supporter.personId === supporterId);
  return allTopics.filter((topic) => mine.some((grant) => grant.topics.includes(topic)));
}

/** Whom the team may call when `event` has happened, and at which number. A signature for another event does not count. */
export function emergencyContacts(
  grants: readonly Grant[],
  event: EmergencyEvent,
  now: Instant,
): { readonly supporter: Supporter; readonly phone: string; readonly grantId: string }[] {
  return live(grants, now).flatMap(({ topics, emergency, supporter, grantId }) =>
    topics.includes('emergency') && emergency?.events.includes(event) === true ? [{ supporter, phone: emergency.phone, grantId }] : [],
  );
}

function blank(text: string): boolean {
  return text.trim() === '';
}
