export {
  defaultPreferences,
  refusalCodes,
  type Chart,
  type ChartCommand,
  type ChartEntry,
  type ChartFact,
  type ChartRefusal,
  type Preferences,
  type Profile,
  type TeamMember,
} from './chart.ts';
export { decide } from './decide.ts';
export { charts, evolve, start } from './evolve.ts';
export { assignInput, findInput, openInput, preferencesInput } from './wire.ts';
