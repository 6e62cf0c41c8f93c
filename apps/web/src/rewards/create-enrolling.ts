import { mayDo } from '@cairn/people';
import {
  funderOf,
  funders,
  needsSignOff,
  offered,
  perfectTotal,
  protocolOf,
  protocols,
  type Funder,
  type Offer,
  type Protocol,
  type Substance,
} from '@cairn/rewards';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';

export type Wanted = {
  readonly protocol: string;
  readonly funder: string | undefined;
  readonly substance: Substance | undefined;
  /** Dollars, as typed; empty: no limit of the program's own. */
  readonly capPerYear: string;
  readonly scaled: boolean;
  readonly onMoud: boolean;
};
export type Outcome = 'none' | 'starting' | { readonly refused: string };

export type Enrolling = {
  readonly may: boolean;
  /** Whether this person may sign for a reward of tests without opioids. */
  readonly maySign: boolean;
  readonly wanted: Accessor<Wanted>;
  readonly change: (part: Partial<Wanted>) => void;
  readonly protocol: Accessor<Protocol>;
  readonly funder: Accessor<Funder>;
  readonly offer: Accessor<Offer>;
  /** In cents; on average where prizes are drawn. */
  readonly perfect: Accessor<number>;
  readonly outcome: Accessor<Outcome>;
  readonly start: () => Promise<void>;
};

const [firstProtocol] = protocols;
const [firstFunder] = funders;

/** A plan that is being chosen, worked out here as the server will: what it comes to and why it may not run. */
export function createEnrolling(chart: string): Enrolling {
  const live = useLive();
  const { me } = live;
  const [wanted, setWanted] = createSignal<Wanted>({
    protocol: firstProtocol?.key ?? '',
    funder: undefined,
    substance: undefined,
    capPerYear: '',
    scaled: false,
    onMoud: false,
  });
  const [outcome, setOutcome] = createSignal<Outcome>('none');
  const protocol = (): Protocol => must(protocolOf(wanted().protocol) ?? firstProtocol);
  const funder = (): Funder => must(funderOf(wanted().funder ?? protocol().funder) ?? firstFunder);
  const cap = (): number | undefined => centsOf(wanted().capPerYear);
  const offer = createMemo(() =>
    offered(protocol(), funder(), { substance: wanted().substance, capPerYear: cap(), scaled: wanted().scaled }),
  );
  const start = async (): Promise<void> => {
    if (outcome() === 'starting') return;
    setOutcome('starting');
    const { protocol: key, substance, scaled, onMoud } = wanted();
    const plan = { protocol: key, funder: funder().key, substance, capPerYear: cap(), scaled, onMoud };
    const settled = await live.send('rewards.enroll', { chart, ...plan }).done;
    setOutcome(settled.ok ? 'none' : { refused: settled.refusal.code });
  };
  return {
    may: mayDo({ ...me, chart: undefined }, 'rewards.enroll', 'care'),
    maySign: me.role === 'prescriber',
    wanted,
    change: (part) => {
      // Another plan has substances and a funder of its own.
      setWanted((before) => ({ ...before, ...(part.protocol === undefined ? {} : { substance: undefined, funder: undefined }), ...part }));
      setOutcome('none');
    },
    protocol,
    funder,
    offer,
    perfect: () => {
      const { cents, of } = perfectTotal(offer().terms);
      return Math.round(cents / of);
    },
    outcome,
    start,
  };
}

/** Substances this plan may be about: its own first. */
export function substancesOf({ target, otherSubstances }: Protocol): readonly { readonly substance: Substance; readonly off: boolean }[] {
  if (target.kind !== 'negative-test') return [];
  return [target.substance, ...otherSubstances].map((substance) => ({ substance, off: needsSignOff(substance) }));
}

function centsOf(dollars: string): number | undefined {
  const cents = Math.round(Number(dollars) * 100);
  return dollars.trim() !== '' && Number.isSafeInteger(cents) && cents > 0 ? cents : undefined;
}

function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('no protocol is shipped');
  return found;
}
