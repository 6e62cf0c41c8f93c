import type { Condition } from '../condition.ts';
import type { Instrument, Item } from '../instrument.ts';
import { bands, flag, summed, words, yesNo } from '../make.ts';

const exposed: Condition = { item: 'gate', equals: true };

function month(linkId: string, code: string, en: string): Item {
  return yesNo(linkId, words(en), { codes: [code], enableWhen: exposed, hiddenAs: 0 });
}

/** Primary Care PTSD Screen for DSM-5. "No" at the gate is a score of 0 and ends it (clinical.md A1). */
export const pcPtsd5: Instrument = {
  key: 'pc-ptsd-5',
  version: '1',
  title: words('PC-PTSD-5'),
  purpose: 'Whether to look for PTSD',
  copyright: 'A work of the U.S. Department of Veterans Affairs, National Center for PTSD.',
  licenseStatus: 'public-domain',
  licenseNote: 'Work of the U.S. government (clinical.md A5: S1; public domain [K]).',
  attestationRequired: false,
  languages: ['en'],
  mode: 'either',
  minAge: undefined,
  recallDays: 30,
  cadence: { everyDays: 182, note: 'Intake, then every 6 months' },
  meaningfulChange: undefined,
  recall: words(
    'Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example: a serious accident or fire; a physical or sexual assault or abuse; an earthquake or flood; a war; seeing someone be killed or seriously injured; having a loved one die through homicide or suicide.',
  ),
  items: [
    yesNo('gate', words('Have you ever experienced this kind of event?'), { codes: ['102011-4'], scored: false }),
    month(
      '1',
      '102012-2',
      'In the past month, have you had nightmares about the event(s) or thought about the event(s) when you did not want to?',
    ),
    month(
      '2',
      '102013-0',
      'In the past month, have you tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?',
    ),
    month('3', '102014-8', 'In the past month, have you been constantly on guard, watchful, or easily startled?'),
    month('4', '102015-5', 'In the past month, have you felt numb or detached from people, activities, or your surroundings?'),
    month(
      '5',
      '102016-3',
      'In the past month, have you felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?',
    ),
  ],
  scales: [
    summed('total', 'Total', ['1', '2', '3', '4', '5'], [0, 5], {
      code: '102017-1',
      bands: bands(5, ['negative', 0], ['positive', 4]),
      bandsBySex: {
        female: bands(5, ['negative', 0], ['positive', 3]),
        male: bands(5, ['negative', 0], ['positive', 4]),
      },
    }),
  ],
  flags: [flag('hand-off', { scale: 'total', band: 'positive' }, 'clinical.md A1: S13, S25')],
  code: '102010-6',
  wordingHash: '75fbc481c2ac33ac6f212a3dc147631364af2dc116a44f1d1da8faf0e2980828',
  wordingStatus: 'confirmed',
  wordingSource: 'uwcirg fhir-questionnaires CIRG-PC-PTSD-5.json, after ptsd.va.gov.',
  offByDefault: undefined,
};
