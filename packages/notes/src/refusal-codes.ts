import { counselingRefusalCodes } from './counseling.ts';
import { refusalCodes as noteCodes } from './note.ts';
import { signerRefusalCodes } from './signers.ts';

export const refusalCodes = [...noteCodes, ...signerRefusalCodes, ...counselingRefusalCodes] as const;
