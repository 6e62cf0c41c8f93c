import { concernRefusals } from './concerns.ts';
import { deskRefusals } from './desk.ts';
import { pathRefusals } from './path.ts';
import { roomRefusals } from './room.ts';

export const refusalCodes = [...roomRefusals, ...concernRefusals, ...deskRefusals, ...pathRefusals] as const;
