import { createEffect, createSignal, on, onCleanup, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { undo2Icon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { placeWords } from './place-words.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

/** How long a line stands at the foot of the page. */
const SHOWN = 8000;

/** What was just removed, moved or taken back, with the way back; an undo that would trample says so and why. */
export function UndoSaid(props: { readonly desk: PlanDesk }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const [words, setWords] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (text: string): void => {
    clearTimeout(timer);
    setWords(text);
    if (text) timer = setTimeout(() => setWords(''), SHOWN);
  };
  createEffect(on(() => props.desk.said(), show, { defer: true }));
  createEffect(
    on(
      () => model().undo.said(),
      (said) => {
        if (!said) return;
        if (said.code === undefined) show(t('undone', { what: placeWords(model().plan(), said.path) || t('unnamed') }));
        else show(`${t('notUndone', { what: placeWords(model().plan(), said.path) || t('unnamed') })} ${refusalText(said.code)}`);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="plan-undo" role="status">
      <Show when={words()}>
        <p>
          {words()}
          <Show when={model().undo.last() && !props.desk.isLocked()}>
            <Button minor icon={undo2Icon} onClick={() => model().undo.take()}>
              {t('undo')}
            </Button>
          </Show>
        </p>
      </Show>
    </div>
  );
}
