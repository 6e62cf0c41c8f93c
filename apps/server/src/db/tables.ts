import type { AccessTables } from '../access/tables.ts';
import type { AftercareTables } from '../aftercare/tables.ts';
import type { AuthTables } from '../auth/tables.ts';
import type { ChartTables } from '../charts/tables.ts';
import type { CheckInTables } from '../check-ins/tables.ts';
import type { ConsentTables, ReleaseTables } from '../consent/tables.ts';
import type { DeliveryTables } from '../deliveries/tables.ts';
import type { FamilyTables } from '../family/tables.ts';
import type { FlowTables } from '../flows/tables.ts';
import type { GuideTables } from '../guides/tables.ts';
import type { GroupTables } from '../groups/tables.ts';
import type { InstrumentTables } from '../instruments/tables.ts';
import type { JournalTables } from '../journal/tables.ts';
import type { MessageTables } from '../messages/tables.ts';
import type { NoteTables } from '../notes/tables.ts';
import type { PeopleTables } from '../people/tables.ts';
import type { RecordTables } from '../records/tables.ts';
import type { RewardTables } from '../rewards/tables.ts';
import type { SessionTables } from '../sessions/tables.ts';
import type { SchedulingTables } from '../scheduling/tables.ts';
import type { FollowUpTables } from '../follow-up/tables.ts';
import type { TaskTables } from '../tasks/tables.ts';
import type { TimerTables } from '../timers/tables.ts';
import type { TriageTables } from '../triage/tables.ts';
import type { WorksheetTables } from '../worksheets/tables.ts';

/** One schema on both stores: text ids, bigint instants, 0/1 booleans, JSON as text. */
export type Tables = JournalTables &
  AccessTables &
  FollowUpTables &
  TaskTables &
  TimerTables &
  DeliveryTables &
  AuthTables &
  PeopleTables &
  ChartTables &
  CheckInTables &
  ConsentTables &
  FamilyTables &
  FlowTables &
  GroupTables &
  GuideTables &
  SchedulingTables &
  InstrumentTables &
  MessageTables &
  SessionTables &
  AftercareTables &
  NoteTables &
  RecordTables &
  ReleaseTables &
  RewardTables &
  TriageTables &
  WorksheetTables;
