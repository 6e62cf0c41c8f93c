import { refusalCodes as alertCodes } from './alert.ts';
import { careEventRefusalCodes } from './care-event.ts';
import { settingRefusalCodes } from './settings/change.ts';
import { careTierRefusalCodes } from './tier-rules.ts';

/** Every code that a command of this package may refuse with. */
export const refusalCodes = [
  ...new Set([...alertCodes, ...careEventRefusalCodes, ...careTierRefusalCodes, ...settingRefusalCodes]),
] as const;
