import type {
  End,
  PartyKind,
  Purpose,
  RecordPart,
  ReleaseElement,
  ReleaseKind,
  Representative,
  Statement,
  WireDraft,
} from '@cairn/consent';
import { createSignal, type Accessor } from 'solid-js';
import { useLive } from '../../live/live.ts';
import { language } from '../../words/words.ts';

/** A paper as it is typed in. */
export type Paper = {
  readonly kind: ReleaseKind;
  readonly name: string;
  readonly is: PartyKind;
  readonly participants: string;
  readonly parts: readonly RecordPart[];
  readonly described: string;
  readonly purposes: readonly Purpose[];
  readonly purposeText: string;
  readonly endKind: End['type'];
  readonly endDay: string;
  readonly endEvent: string;
  readonly bindsWhat: string;
  readonly bindsUntil: string;
  readonly disposition: string;
  readonly statements: readonly Statement[];
  readonly signedOn: string;
  readonly patientName: string;
  /** By representative: the signature as it stands on the paper. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly witness: string;
};

export type PaperOutcome = 'none' | 'saving' | 'saved' | { readonly refused: string; readonly missing: readonly ReleaseElement[] };

export type CreatePaper = {
  readonly paper: Accessor<Paper>;
  readonly change: (part: Partial<Paper>) => void;
  readonly outcome: Accessor<PaperOutcome>;
  readonly save: () => Promise<void>;
};

const blank: Paper = {
  kind: 'named',
  name: '',
  is: 'treating-provider',
  participants: '',
  parts: [],
  described: '',
  purposes: [],
  purposeText: '',
  endKind: 'day',
  endDay: '',
  endEvent: '',
  bindsWhat: '',
  bindsUntil: '',
  disposition: '',
  statements: [],
  signedOn: '',
  patientName: '',
  standIns: {},
  witness: '',
};

export function createPaper(chart: Accessor<string>, people: Accessor<readonly Representative[]>): CreatePaper {
  const live = useLive();
  const [paper, setPaper] = createSignal<Paper>(blank);
  const [outcome, setOutcome] = createSignal<PaperOutcome>('none');
  return {
    paper,
    change: (part) => {
      setPaper((before) => ({ ...before, ...part }));
      if (outcome() !== 'saving') setOutcome('none');
    },
    outcome,
    save: async () => {
      setOutcome('saving');
      const { signedOn, statements, witness } = paper();
      const signatures = signaturesOf(paper(), people());
      const input = {
        chart: chart(),
        draft: draftOf(paper()),
        signedOn,
        signatures,
        statements: [...statements],
        witness,
        locale: language(),
      };
      const settled = await live.send('releases.record', input).done;
      if (settled.ok) {
        setPaper(blank);
        return void setOutcome('saved');
      }
      const missing = String(settled.refusal.detail?.['missing'] ?? '');
      setOutcome({ refused: settled.refusal.code, missing: (missing === '' ? [] : missing.split(' ')) as ReleaseElement[] });
    },
  };
}

function draftOf(paper: Paper): WireDraft {
  const { kind, parts, described, purposes, purposeText } = paper;
  const binds = kind === 'criminal-justice' && paper.bindsUntil !== '' && paper.disposition !== '';
  return {
    kind,
    parts: [...parts],
    described,
    recipient: recipientOf(paper),
    purposes: [...purposes],
    purposeText,
    ...endsOf(paper),
    ...(binds ? { bindsUntil: { what: paper.bindsWhat, until: paper.bindsUntil, finalDisposition: paper.disposition } } : {}),
  };
}

/** A paper for treatment, payment and operations names its recipients by class. */
function recipientOf({ kind, name, is, participants }: Paper): WireDraft['recipient'] {
  if (kind === 'tpo') return { type: 'classes', classes: ['treating-providers', 'health-plans', 'program-operations'] };
  if (kind !== 'intermediary') return { type: 'parties', parties: [{ name, is }] };
  const names = participants
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { type: 'intermediary', name, participants: names.length > 0 ? names : 'treating-providers' };
}

function endsOf({ endKind, endDay, endEvent }: Paper): Pick<WireDraft, 'ends'> {
  if (endKind === 'none') return { ends: { type: 'none' } };
  if (endKind === 'event') return { ends: { type: 'event', event: endEvent } };
  return endDay === '' ? {} : { ends: { type: 'day', day: endDay } };
}

function signaturesOf({ patientName, standIns }: Paper, people: readonly Representative[]) {
  const others = people.flatMap(({ representativeId, basis }) => {
    const typedName = standIns[representativeId] ?? '';
    const by = basis === 'guardian' ? ('guardian' as const) : ('representative' as const);
    return typedName === '' ? [] : [{ by, typedName, representativeId }];
  });
  return patientName === '' ? others : [{ by: 'patient' as const, typedName: patientName }, ...others];
}
