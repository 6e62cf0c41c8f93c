import type { LinkId, Scale, Slot } from '../instrument.ts';
import { complete, ids, numbered, summed, values } from '../make.ts';

const items = numbered(32, { type: 'choice', options: values(1, 5) });

function mean(key: string, title: string, members: readonly LinkId[]): Scale {
  return summed(key, title, members, [1, 5], { method: { kind: 'mean' } });
}

/** Readiness is contemplation + action + maintenance − precontemplation, over means. Published cut-offs are arbitrary (clinical.md A1). */
export const urica: Slot = {
  key: 'urica',
  version: '1',
  title: 'URICA-32',
  purpose: 'Stage of change',
  copyright: 'McConnaughy EA, Prochaska JO, Velicer WF. Psychotherapy 1983;20:368–375.',
  licenseStatus: 'permission',
  licenseNote: 'Reproduced by permission (clinical.md A5: S28).',
  attestationRequired: true,
  why: 'Copies in print name a permission we do not have.',
  languages: [],
  mode: 'self',
  minAge: undefined,
  recallDays: 0,
  cadence: { everyDays: undefined, note: 'As the program sets it' },
  meaningfulChange: undefined,
  items,
  scales: [
    mean('precontemplation', 'Precontemplation', ['1', '5', '11', '13', '23', '26', '29']),
    mean('contemplation', 'Contemplation', ['2', '8', '12', '15', '19', '21', '24']),
    mean('action', 'Action', ['3', '7', '10', '14', '17', '25', '30']),
    mean('maintenance', 'Maintenance', ['6', '16', '18', '22', '27', '28', '32']),
    {
      key: 'total',
      title: 'Readiness',
      items: ids(items).filter((linkId) => !['4', '9', '20', '31'].includes(linkId)),
      method: { kind: 'combined', weights: { contemplation: 1, action: 1, maintenance: 1, precontemplation: -1 } },
      missingRule: complete,
      range: { from: -2, to: 14 },
      code: undefined,
      bands: [],
      bandsBySex: undefined,
    },
  ],
  flags: [],
};
