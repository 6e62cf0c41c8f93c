import type { Relationship } from '@cairn/consent';
import { createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import { consentWords } from '../words/consent.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(consentWords);

export type Account = { readonly personId: string; readonly name: string };

export type Naming = {
  readonly text: Accessor<string>;
  readonly setText: (text: string) => void;
  readonly found: Accessor<readonly Account[] | undefined>;
  readonly chosen: Accessor<string | undefined>;
  readonly choose: (personId: string) => void;
  readonly setRelationship: (relationship: Relationship | undefined) => void;
  /** What became of the last press. */
  readonly said: Accessor<string>;
  /** Finds accounts, or names the chosen one. */
  readonly goOn: () => Promise<void>;
};

export function createNaming(chart: Accessor<string>, called: Accessor<string>): Naming {
  const live = useLive();
  const [text, setText] = createSignal('');
  const [found, setFound] = createSignal<readonly Account[]>();
  const [chosen, setChosen] = createSignal<string>();
  const [relationship, setRelationship] = createSignal<Relationship>();
  const [said, setSaid] = createSignal('');
  const find = async (): Promise<void> => {
    setSaid('');
    try {
      setFound(await live.call('consent.accounts', { chart: chart(), text: text() }));
    } catch (error) {
      setSaid(refusalText(error instanceof Error && 'code' in error ? String(error.code) : 'unavailable'));
    }
  };
  const name = async (supporterId: string, relation: Relationship): Promise<void> => {
    const settled = await live.send('consent.name', { chart: chart(), supporterId, relationship: relation }).done;
    if (!settled.ok) {
      setSaid(refusalText(settled.refusal.code));
      return;
    }
    setSaid(t('named', { name: called() }));
    setFound(undefined);
    setChosen(undefined);
    setRelationship(undefined);
    setText('');
  };
  return {
    text,
    setText: (next) => {
      setText(next);
      setFound(undefined);
      setChosen(undefined);
    },
    found,
    chosen,
    choose: setChosen,
    setRelationship,
    said,
    goOn: async () => {
      const [supporterId, relation] = [chosen(), relationship()];
      if (supporterId === undefined) return find();
      if (relation) return name(supporterId, relation);
    },
  };
}
