import type { Locale, StaffRole } from '@cairn/people';

export type ChartTables = {
  charts: {
    chart: string;
    patient: string;
    name: string;
    called: string;
    birth_date: string | null;
    pronouns: string | null;
    locale: Locale;
    zone: string;
    since: string;
    origin_system: string | null;
    origin_value: string | null;
    check_in_time: string;
    phone: string | null;
    may_leave_voicemail: number;
    opened_at: number;
  };
  care_team: { chart: string; person_id: string; name: string; role: StaffRole; joined_seq: number };
};
