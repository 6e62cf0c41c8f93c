import type { Field, Path, Value } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { SaveMark } from '../look/marks.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { samePath, type PlanModel, type Present } from './plan-model.ts';
import { momentWords, nameFor, placeValueWords, shortName } from './plan-words.ts';
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

/** Who wrote a field last, and when. */
export function stampWords(model: PlanModel, field: Field | undefined): string {
  if (!field?.by || field.at === undefined) return '';
  return t('writtenBy', { name: nameFor(field.by, model.me().personId), time: momentWords(field.at, model.now()) });
}

/** Colors of presence beyond one's own; further people share them, their names tell them apart. */
const COLORS = 3;

/** 2, 3, 4: the color of a person beside oneself, the same in the head and at the field. */
export function whoColor(model: PlanModel, personId: string): number {
  const people = [...new Set(model.present().map((one) => one.person.personId))];
  return 2 + (Math.max(0, people.indexOf(personId)) % COLORS);
}

/** A name where somebody else is; in the field where one writes oneself, a warning. Nothing is locked. */
export function SomeoneHere(props: Place & { readonly writing: boolean }): JSX.Element {
  const here = createMemo((): Present | undefined =>
    props.model.present().find((one) => one.path !== undefined && samePath(one.path, props.path)),
  );
  return (
    <Show when={here()}>
      {(one) => (
        <p class={props.writing ? 'plan-lease' : 'plan-caret'} data-who={whoColor(props.model, one().person.personId)}>
          {props.writing ? t('writingHere', { name: shortName(one().person.name) }) : shortName(one().person.name)}
        </p>
      )}
    </Show>
  );
}

/** Refused words go back to the person who wrote them. */
export function Returned(props: { readonly desk: PlanDesk; readonly path: Path; readonly onPutBack: (value: Value) => void }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  return (
    <For each={model().returned(props.path)}>
      {(one) => (
        <div class="plan-returned" role="alert">
          <p>
            <b>{t('returned')}</b> {placeValueWords(one.path, one.value)}
          </p>
          <p class="muted">{refusalText(one.code)}</p>
          <p class="plan-together__acts">
            <Show when={!props.desk.isLocked()}>
              <Button
                minor
                onClick={() => {
                  props.onPutBack(one.value);
                  model().letGo(one.opId);
                }}
              >
                {t('putBack')}
              </Button>
            </Show>
            <Button look="quiet" minor onClick={() => model().letGo(one.opId)}>
              {t('letGo')}
            </Button>
          </p>
        </div>
      )}
    </For>
  );
}
