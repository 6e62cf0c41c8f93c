import { scenario as aftercare } from '../aftercare/scenario.ts';
import { scenario as messages } from '../messages/scenario.ts';
import { scenario as records } from '../records/scenario.ts';
import type { Scenario } from './scenario.ts';

/** One for every capability; the registry law names what is missing. */
export const scenarios: readonly Scenario[] = [aftercare, messages, records];
