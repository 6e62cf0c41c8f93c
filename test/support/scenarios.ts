import { scenario as emergencyAccess, triesScenario } from '../access/scenario.ts';
import { scenario as charts } from '../charts/scenario.ts';
import { scenario as people } from '../people/scenario.ts';
import { scenario as aftercare } from '../aftercare/scenario.ts';
import { scenario as consent } from '../consent/scenario.ts';
import { scenario as releases } from '../consent/releases-scenario.ts';
import { scenario as reach } from '../consent/reach-scenario.ts';
import { scenario as checkIns } from '../check-ins/scenario.ts';
import { concernsScenario, deskScenario, pathScenario, scenario as family } from '../family/scenario.ts';
import { scenario as flows } from '../flows/scenario.ts';
import { scenario as guides } from '../guides/scenario.ts';
import { scenario as groups } from '../groups/scenario.ts';
import { scenario as instruments } from '../instruments/scenario.ts';
import { scenario as messages } from '../messages/scenario.ts';
import { scenario as records } from '../records/scenario.ts';
import { scenario as rewards } from '../rewards/scenario.ts';
import { counselingScenario, scenario as notes, signersScenario } from '../notes/scenario.ts';
import { scenario as sessions } from '../sessions/scenario.ts';
import { hoursScenario, scenario as scheduling } from '../scheduling/scenario.ts';
import { careEventsScenario, careTierScenario, ruleSettingsScenario } from '../triage/care-scenarios.ts';
import { referralScenario, transitionScenario } from '../follow-up/scenario.ts';
import { scenario as tasks } from '../tasks/scenario.ts';
import { scenario as triage } from '../triage/scenario.ts';
import { scenario as worksheets } from '../worksheets/scenario.ts';
import type { Scenario } from './scenario.ts';

/** One for every capability; the registry law names what is missing. */
export const scenarios: readonly Scenario[] = [
  people,
  charts,
  aftercare,
  checkIns,
  flows,
  messages,
  instruments,
  groups,
  consent,
  releases,
  family,
  deskScenario,
  concernsScenario,
  pathScenario,
  emergencyAccess,
  triesScenario,
  reach,
  scheduling,
  hoursScenario,
  records,
  rewards,
  notes,
  signersScenario,
  counselingScenario,
  sessions,
  worksheets,
  guides,
  referralScenario,
  transitionScenario,
  tasks,
  triage,
  careEventsScenario,
  careTierScenario,
  ruleSettingsScenario,
];
