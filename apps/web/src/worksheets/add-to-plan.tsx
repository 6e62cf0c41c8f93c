import { domains } from '@cairn/aftercare';
import type { Lines, PlanPlace } from '@cairn/worksheets';
import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { refusalText } from '../words/refusals.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Desk } from './create-desk.ts';

const t = createWords(worksheetWords);

type Choice = { readonly place: PlanPlace; readonly words: string };

/** The line is in the plan when the server has put it there; until then the button says what it is doing. */
export function AddToPlan(props: { readonly desk: Desk; readonly list: Lines; readonly itemId: string }): JSX.Element {
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const choices = createMemo((): readonly Choice[] => [
    ...props.desk.sheets.goals().map(({ path, title }) => ({ place: { type: 'goal', path }, words: title }) as const),
    ...(props.list.toPlan?.as === 'if-then'
      ? [{ place: { type: 'watch-out' }, words: t('watchOut') } as const]
      : domains.map((domain) => ({ place: { type: 'new-goal', domain }, words: t('newGoal', { part: t(`part.${domain}`) }) }) as const)),
  ]);
  const add = async (): Promise<void> => {
    const choice = choices()[chosen()];
    if (!choice) return;
    setBusy(true);
    setCode(await props.desk.sheets.addToPlan(props.desk.sheetId, props.list.name, props.itemId, choice.place));
    setBusy(false);
  };
  return (
    <>
      <label class="vh" for={id}>
        {t('where')}
      </label>
      <select id={id} class="select select--sm idea__goal" onChange={(event) => setChosen(Number(event.currentTarget.value))}>
        <For each={choices()}>{(choice, index) => <option value={index()}>{choice.words}</option>}</For>
      </select>
      <Button minor busy={busy() ? t('adding') : undefined} onClick={() => void add()}>
        {t('addToPlan')}
      </Button>
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </>
  );
}
