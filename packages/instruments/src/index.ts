export {
  score,
  type Band,
  type Instrument,
  type InstrumentItem,
  type InstrumentOption,
  type LicenseStatus,
  type Score,
  type Words,
} from './instrument.ts';
export { phq9 } from './phq-9.ts';
