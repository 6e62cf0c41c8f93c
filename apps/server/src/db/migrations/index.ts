import type { Migration } from 'kysely/migration';
import * as m001 from './001-journal.ts';
import * as m002 from './002-people.ts';
import * as m003 from './003-charts.ts';
import * as m004 from './004-messages.ts';
import * as m005 from './005-check-ins.ts';
import * as m006 from './006-triage.ts';
import * as m007 from './007-sessions.ts';
import * as m008 from './008-aftercare.ts';
import * as m009 from './009-notes.ts';
import * as m010 from './010-consent.ts';
import * as m011 from './011-scheduling.ts';
import * as m012 from './012-records.ts';
import * as m013 from './013-flows.ts';
import * as m014 from './014-instruments.ts';
import * as m016 from './016-care-events.ts';
import * as m017 from './017-waiting-runs.ts';
import * as m015 from './015-reach.ts';
import * as m018 from './018-to-read.ts';
import * as m022 from './022-guides.ts';
import * as m019 from './019-rewards.ts';
import * as m023 from './023-notes.ts';
import * as m024 from './024-calendar.ts';
import * as m020 from './020-room.ts';
import * as m021 from './021-worksheets.ts';
import * as m025 from './025-groups.ts';
import * as m026 from './026-plans.ts';
import * as m028 from './028-access.ts';
import * as m027 from './027-releases.ts';
import * as m030 from './030-tasks.ts';
import * as m031 from './031-follow-up.ts';
import * as m029 from './029-family.ts';

/** Grows at the end and never changes: Kysely refuses to run when an executed one is missing. */
export const migrations: Record<string, Migration> = {
  '001-journal': m001,
  '002-people': m002,
  '003-charts': m003,
  '004-messages': m004,
  '005-check-ins': m005,
  '006-triage': m006,
  '007-sessions': m007,
  '008-aftercare': m008,
  '009-notes': m009,
  '010-consent': m010,
  '011-scheduling': m011,
  '012-records': m012,
  '013-flows': m013,
  '014-instruments': m014,
  '016-care-events': m016,
  '017-waiting-runs': m017,
  '015-reach': m015,
  '018-to-read': m018,
  '022-guides': m022,
  '019-rewards': m019,
  '023-notes': m023,
  '024-calendar': m024,
  '020-room': m020,
  '021-worksheets': m021,
  '025-groups': m025,
  '026-plans': m026,
  '028-access': m028,
  '027-releases': m027,
  '030-tasks': m030,
  '031-follow-up': m031,
  '029-family': m029,
};
