import {
  RELEASE_NOTICE,
  statementsFor,
  type PartyKind,
  type Purpose,
  type RecordPart,
  type Statement,
  type WireDraft,
} from '@cairn/consent';
import { createSignal, type Accessor } from 'solid-js';
import { createAct, type Act } from '../../live/create-act.ts';
import { useLive } from '../../live/live.ts';
import { movedDay } from '../../look/when.ts';
import { language } from '../../words/words.ts';

/** What a patient signs on the phone by themselves; the rest is signed on paper with somebody beside them. */
export const signable = ['named', 'tpo', 'counseling-notes'] as const;
export type Signable = (typeof signable)[number];

/** All of the record that a consent for treatment, payment and operations covers; never counseling notes (P2-5). */
const tpoParts = ['attendance', 'appointments', 'care-plan', 'check-ins', 'scores', 'health-records', 'visit-notes', 'messages'] as const;

export type Ending = '90' | '365' | 'pick' | 'never';

export type Signing = {
  readonly kind: Signable;
  readonly name: string;
  readonly is: PartyKind;
  readonly parts: readonly RecordPart[];
  readonly described: string;
  readonly purpose: Purpose;
  readonly purposeText: string;
  readonly ending: Ending;
  readonly day: string;
  readonly typedName: string;
};

export type CreateSigning = {
  readonly draft: Accessor<Signing>;
  readonly change: (part: Partial<Signing>) => void;
  readonly parts: Accessor<readonly RecordPart[]>;
  readonly statements: Accessor<readonly Statement[]>;
  readonly act: Act;
  /** The consent's id, once it is signed. */
  readonly signed: Accessor<boolean>;
  readonly sign: () => Promise<void>;
};

const blank: Signing = {
  kind: 'named',
  name: '',
  is: 'treating-provider',
  parts: [],
  described: '',
  purpose: 'coordination',
  purposeText: '',
  ending: '90',
  day: '',
  typedName: '',
};

export function createSigning(chart: Accessor<string>, today: Accessor<string>): CreateSigning {
  const live = useLive();
  const act = createAct();
  const [draft, setDraft] = createSignal<Signing>(blank);
  const [signed, setSigned] = createSignal(false);
  const whole = () => wireDraft(draft(), today());
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    parts: () => whole().parts,
    statements: () => statementsFor(whole()),
    act,
    signed,
    sign: async () => {
      const input = { chart: chart(), draft: whole(), typedName: draft().typedName, noticeVersion: RELEASE_NOTICE, locale: language() };
      setSigned(await act.follow(live.send('releases.give', input)));
    },
  };
}

function wireDraft(draft: Signing, today: string): WireDraft {
  const { kind, described, purpose, purposeText, name, is } = draft;
  const isTpo = kind === 'tpo';
  const ends = draft.ending === 'never' ? ({ type: 'none' } as const) : ({ type: 'day', day: dayOf(draft, today) } as const);
  return {
    kind,
    parts: partsOf(draft),
    described: isTpo ? '' : described,
    recipient: isTpo
      ? { type: 'classes', classes: ['treating-providers', 'health-plans', 'program-operations'] }
      : { type: 'parties', parties: [{ name, is }] },
    purposes: isTpo ? ['treatment', 'payment', 'operations'] : [purpose],
    purposeText: isTpo ? '' : purposeText,
    ends,
  };
}

function partsOf({ kind, parts }: Signing): RecordPart[] {
  if (kind === 'tpo') return [...tpoParts];
  return kind === 'counseling-notes' ? ['counseling-notes'] : parts.filter((part) => part !== 'counseling-notes');
}

function dayOf({ ending, day }: Signing, today: string): string {
  return ending === 'pick' ? day : movedDay(today, Number(ending));
}
