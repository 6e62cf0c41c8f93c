import type { FamilyHome } from '@cairn/family';
import { supporterHome as shared, type SupporterHome as Shared } from './consent/supporter-home.ts';
import { familyConsents } from './family-consents.ts';
import { familyHome } from './family/home.ts';
import { nextFamilySession } from './family-sessions.ts';
import type { View } from './views.ts';

export type SupporterHome = Shared & { readonly family: FamilyHome };

/** What is shared with a supporter, their rooms and sessions, and what they keep for themselves. */
export const supporterHome: View<object, SupporterHome> = {
  ...shared,
  read: async (question) => {
    const { db, viewer, now } = question;
    const home = await shared.read(question);
    return home && { ...home, family: await familyHome(familyConsents, nextFamilySession, db, viewer, now) };
  },
};
