import type { Path, Value } from '@cairn/co-editing';
import { For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { SaveMark } from '../look/marks.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { samePath, type PlanModel, type Present } from './plan-model.ts';
import { shortName, valueWords } from './plan-words.ts';
import './plan-line.css';

const t = createWords(planEditorWords);

type Place = { readonly model: PlanModel; readonly path: Path };

/** Beside a field: what became of what was written in it. */
export function FieldState(props: Place): JSX.Element {
  return (
    <Show when={props.model.stateOf(props.path)}>
      {(state) => (
        <span class="plan-state">
          <SaveMark state={state()} offline={state() === 'here'} />
        </span>
      )}
    </Show>
  );
}

/** A name where somebody else is; in the field where one writes oneself, a warning. Nothing is locked. */
export function SomeoneHere(props: Place & { readonly writing: boolean }): JSX.Element {
  const here = (): Present | undefined => props.model.present().find((one) => one.path !== undefined && samePath(one.path, props.path));
  return (
    <Show when={here()}>
      {(one) => (
        <p class={props.writing ? 'plan-lease' : 'plan-caret'}>
          {props.writing ? t('writingHere', { name: shortName(one().person.name) }) : shortName(one().person.name)}
        </p>
      )}
    </Show>
  );
}

/** Refused words go back to the person who wrote them. */
export function Returned(props: Place & { readonly onPutBack: (value: Value) => void }): JSX.Element {
  return (
    <For each={props.model.returned(props.path)}>
      {(one) => (
        <div class="plan-returned" role="alert">
          <p>
            <b>{t('returned')}</b> {valueWords(one.value)}
          </p>
          <p class="muted">{refusalText(one.code)}</p>
          <p class="plan-together__acts">
            <Button
              minor
              onClick={() => {
                props.onPutBack(one.value);
                props.model.letGo(one.opId);
              }}
            >
              {t('putBack')}
            </Button>
            <Button look="quiet" minor onClick={() => props.model.letGo(one.opId)}>
              {t('letGo')}
            </Button>
          </p>
        </div>
      )}
    </For>
  );
}
