import type { Instrument } from '../instrument.ts';
import { bands, scale0to10, summed, words } from '../make.ts';
import { ownLicence } from './own.ts';

const ends = words('0 is not at all. 10 is as much as can be.', '0 es nada. 10 es lo más posible.');
/** Below 5 and from 7 are where the talk takes another turn (clinical.md C2 [D]). */
const turns = { bands: bands(10, ['low', 0], ['middle', 5], ['high', 7]) };

/** Three rulers for a talk about change, in our own words. They stand side by side and are never added up. */
export const rulers: Instrument = {
  ...ownLicence,
  key: 'rulers',
  version: '1',
  title: words('Rulers for change', 'Reglas para el cambio'),
  purpose: 'Where somebody stands with a change',
  languages: ['en', 'es'],
  mode: 'either',
  minAge: undefined,
  recallDays: 0,
  cadence: { everyDays: undefined, note: 'In a talk about change' },
  meaningfulChange: undefined,
  recall: words('Think of the change you talked about.', 'Piense en el cambio del que habló.'),
  items: [
    scale0to10('importance', words('How much does this change matter to you?', '¿Qué tanto le importa este cambio?'), { help: ends }),
    scale0to10('confidence', words('How sure are you that you can do it?', '¿Qué tan seguro o segura está de que puede hacerlo?'), {
      help: ends,
    }),
    scale0to10('readiness', words('How ready are you to start?', '¿Qué tan listo o lista está para empezar?'), { help: ends }),
  ],
  scales: [
    summed('importance', 'Importance', ['importance'], [0, 10], turns),
    summed('confidence', 'Confidence', ['confidence'], [0, 10], turns),
    summed('readiness', 'Readiness', ['readiness'], [0, 10], turns),
  ],
  flags: [],
  code: undefined,
  wordingHash: '879da050a99a91ddc5d3b42f6ae64ecc9adec9f8199ae4272b22b733122d5e3e',
  wordingStatus: 'confirmed',
  wordingSource: 'Our own.',
  offByDefault: undefined,
};
