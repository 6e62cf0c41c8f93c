import { grantRefusalCodes } from './decide.ts';
import { releaseRefusalCodes } from './releases/commands.ts';

export const refusalCodes = [...grantRefusalCodes, ...releaseRefusalCodes] as const;
