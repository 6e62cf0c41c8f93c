import type { Path } from '@cairn/co-editing';
import type { Idea } from '@cairn/sessions';
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { refusalText } from '../words/refusals.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';

const t = createWords(sessionWords);

/** A goal of the plan that can get a new step. */
export type GoalPlace = { readonly path: Path; readonly title: string };

/** The step is in the plan when the server has put it there; until then the button says what it is doing. */
export function AddToPlan(props: { readonly room: Room; readonly idea: Idea; readonly goals: readonly GoalPlace[] }): JSX.Element {
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const add = async (): Promise<void> => {
    setBusy(true);
    setCode(await props.room.addToPlan(props.idea.ideaId, props.goals[chosen()]?.path));
    setBusy(false);
  };
  return (
    <Show when={props.room.isOpen()}>
      <label class="vh" for={id}>
        {t('where')}
      </label>
      <select id={id} class="select select--sm idea__goal" onChange={(event) => setChosen(Number(event.currentTarget.value))}>
        <For each={props.goals}>{(goal, index) => <option value={index()}>{goal.title}</option>}</For>
        <option value={props.goals.length}>{t('watchOut')}</option>
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
    </Show>
  );
}
