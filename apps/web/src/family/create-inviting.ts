import type { Relationship } from '@cairn/consent';
import { INVITATION_LIVES_MS } from '@cairn/family';
import { createSignal, type Accessor } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive, type ChartView } from '../live/live.ts';
import { makeSecretLink } from '../look/secret-link.ts';
import { JOIN_PATH } from './create-join.ts';

/** A link that was made and not yet put away; nobody can show it a second time. */
export type MadeLink = { readonly name: string; readonly url: string; readonly until: number };

export type Inviting = {
  readonly name: Accessor<string>;
  readonly setName: (name: string) => void;
  readonly relation: Accessor<Relationship | undefined>;
  readonly setRelation: (relation: Relationship | undefined) => void;
  readonly busy: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
  readonly made: Accessor<MadeLink | undefined>;
  readonly make: () => Promise<void>;
  readonly letGo: () => void;
};

/** The secret is made here and stays here: the server gets its hash. The link is shown when that has been stored, not before. */
export function createInviting({ chart }: ChartView): Inviting {
  const live = useLive();
  const act = createAct();
  const [name, setName] = createSignal('');
  const [relation, setRelation] = createSignal<Relationship>();
  const [made, setMade] = createSignal<MadeLink>();
  return {
    name,
    setName,
    relation,
    setRelation: (next) => setRelation(() => next),
    busy: act.busy,
    refused: act.refused,
    made,
    make: async () => {
      const [wanted, relationship] = [name().trim(), relation()];
      if (wanted === '' || relationship === undefined || act.busy() || !live.online()) return;
      const { url, tokenHash } = await makeSecretLink(JOIN_PATH);
      if (!(await act.follow(live.send('family.invite', { chart, name: wanted, relationship, tokenHash })))) return;
      setMade({ name: wanted, url, until: Date.now() + INVITATION_LIVES_MS });
      setName('');
      setRelation(undefined);
    },
    letGo: () => setMade(undefined),
  };
}
