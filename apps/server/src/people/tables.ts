import type { Locale, Role } from '@cairn/people';

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
  program: { id: string; name: string | null; zone: string | null; phone: string | null; on_call: string | null };
};
