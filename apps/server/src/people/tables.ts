import type { Absence, Locale, Role } from '@cairn/people';

export type PeopleTables = {
  people: {
    person_id: string;
    role: Role;
    name: string;
    username: string;
    email: string | null;
    locale: Locale;
    zone: string;
    chart: string | null;
    active: number;
  };
  /** `body` is JSON of the absence. */
  absences: { absence_id: string; seq: number; person_id: string; state: Absence['state']; body: string };
  program: { id: string; name: string | null; zone: string | null; phone: string | null; on_call: string | null };
};
