/** Kinds of timers of the family part; what each does stands in asks.ts and reminders.ts. */
export const ASKED = 'family.asked';
export const MATCH = 'family.match';
export const FORGET = 'family.forget';
export const OFFER = 'family.offer';
export const LAPSE = 'family.lapse';
export const CONCERN = 'family.concern';
export const RECEIVE = 'family.receive';
export const NOTE_SHARED = 'family.note-shared';
export const WEEK = 'family.week';
