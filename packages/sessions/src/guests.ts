import type { Actor, Instant, PersonId } from '@cairn/kernel';

/** The patient agreed that this person may come into this room: by their own tap, or aloud to staff who wrote it down. */
export type GuestConsent = {
  readonly name: string;
  readonly relation: string;
  /** `grant`: a signed consent of the patient to take part in sessions. */
  readonly how: 'patient' | 'verbal' | 'grant';
  readonly by: Actor;
  readonly at: Instant;
  readonly withdrawnAt: Instant | undefined;
};

/** A link for one person, once. What the link says is known to nobody but who holds it; the record keeps its hash. */
export type Invitation = {
  readonly invitationId: string;
  readonly name: string;
  readonly relation: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly used: { readonly person: Actor; readonly at: Instant } | undefined;
  readonly withdrawnAt: Instant | undefined;
};

/** [D] A link lives two hours at most, and never longer than its session. */
export const INVITATION_LIVES_MS = 2 * 60 * 60_000;
export const INVITATIONS_MAX = 6;
/** Four people in one call: with patient and host there is room for two more. */
export const GUESTS_MAX = 2;

export function isGuest(person: { readonly role: string }): boolean {
  return person.role === 'guest' || person.role === 'supporter';
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The consent that stands for this name now. */
export function consentFor(guests: readonly GuestConsent[], name: string): GuestConsent | undefined {
  return guests.findLast((one) => one.withdrawnAt === undefined && sameName(one.name, name));
}

export function isOpenInvitation(invitation: Invitation, now: Instant): boolean {
  return invitation.used === undefined && invitation.withdrawnAt === undefined && invitation.expiresAt > now;
}

/** Whoever came by a link that still stands. */
export function guestOf(invitations: readonly Invitation[], personId: PersonId): Invitation | undefined {
  return invitations.findLast((one) => one.withdrawnAt === undefined && one.used?.person.personId === personId);
}

export function invitationsFor(invitations: readonly Invitation[], name: string): Invitation[] {
  return invitations.filter((one) => one.withdrawnAt === undefined && sameName(one.name, name));
}
