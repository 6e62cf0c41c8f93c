import type { Flow } from '@cairn/workflows';
import { For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Field, TextField } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { settingsIcon, trashIcon } from '../look/icons.ts';
import { flowFormWords } from '../words/flow-forms.ts';
import { flowWords } from '../words/flows.ts';
import { createWords } from '../words/words.ts';
import type { EditorModel } from './editor-model.ts';
import { AddNamed, NumberField, Opt, Pick, ToNode } from './fields.tsx';
import { noWords } from './model/fresh.ts';
import { titleOf } from './say.ts';
import { TextPair } from './text-pair.tsx';

const t = createWords(flowFormWords);
const editor = createWords(flowWords);

const audiences = ['patient', 'supporter', 'clinician'] as const;

/** What belongs to the flow itself: its title, where it begins, its limits, its progress and its promises. */
export function FlowForm(props: {
  readonly model: EditorModel;
  readonly onApprove?: ((promise: string) => void) | undefined;
}): JSX.Element {
  const flow = (): Flow => props.model.flow();
  return (
    <>
      <header class="props__head">
        <h2>
          <Icon of={settingsIcon} />
          {editor('settings')}
        </h2>
      </header>
      <TextPair
        short
        label={t('title')}
        name="title"
        text={flow().title}
        onChange={(text, key) => props.model.edit({ type: 'title', text }, key)}
      />
      <ToNode label={t('startsAt')} flow={flow()} value={flow().start} onChange={(to) => props.model.edit({ type: 'start', to })} />
      <Pick
        label={t('audience')}
        value={flow().audience ?? 'patient'}
        options={audiences.map((audience) => ({ value: audience, label: t(audience) }))}
        onChange={(audience) => props.model.edit({ type: 'audience', audience })}
      />
      <NumberField
        label={t('budget')}
        value={flow().budget}
        onChange={(seconds) =>
          props.model.edit({ type: 'budget', seconds: seconds === undefined ? undefined : Math.max(0, Math.round(seconds)) })
        }
      />
      <WindowForm model={props.model} />
      <TextField
        label={t('progress')}
        hint={t('progressHint')}
        rows={4}
        value={flow().steps.join('\n')}
        onChange={(event) => props.model.edit({ type: 'steps', steps: lines(event.currentTarget.value) })}
      />
      <Promises model={props.model} onApprove={props.onApprove} />
    </>
  );
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function WindowForm(props: { readonly model: EditorModel }): JSX.Element {
  const window = () => props.model.flow().window;
  const set = (part: { readonly from?: string; readonly to?: string }): void => {
    const was = window();
    if (was && Object.values(part).every((time) => time !== '')) props.model.edit({ type: 'window', window: { ...was, ...part } });
  };
  return (
    <>
      <Opt
        label={t('window')}
        checked={window() !== undefined}
        onChange={(on) => props.model.edit({ type: 'window', window: on ? { from: '06:00', to: '12:00' } : undefined })}
      />
      <Show when={window()}>
        {(times) => (
          <div class="pair pair--short">
            <Field
              label={t('windowFrom')}
              type="time"
              value={times().from}
              onChange={(event) => set({ from: event.currentTarget.value })}
            />
            <Field label={t('windowTo')} type="time" value={times().to} onChange={(event) => set({ to: event.currentTarget.value })} />
          </div>
        )}
      </Show>
    </>
  );
}

/** Sentences that bind the program: each true only once somebody of the program has said so. */
function Promises(props: { readonly model: EditorModel; readonly onApprove?: ((promise: string) => void) | undefined }): JSX.Element {
  const promises = () => props.model.flow().promises ?? {};
  return (
    <fieldset class="part">
      <legend class="field__label">{t('promises')}</legend>
      <For each={Object.keys(promises())}>
        {(key) => (
          <div class="promise">
            <TextPair
              label={t('promise', { key: titleOf(key) })}
              name={`promise.${key}`}
              text={promises()[key]?.text ?? noWords}
              onChange={(text, field) => props.model.edit({ type: 'promise', key, promise: { text } }, field)}
            />
            <Show when={promises()[key]?.approved} fallback={<p class="sm bad">{t('promiseOpen')}</p>}>
              {(approved) => <p class="sm muted">{t('promiseTrue', { name: approved().name, day: approved().day })}</p>}
            </Show>
            <div class="promise__acts">
              <Show when={promises()[key]?.approved === undefined && props.onApprove}>
                {(approve) => (
                  <Button minor onClick={() => approve()(key)}>
                    {t('approvePromise')}
                  </Button>
                )}
              </Show>
              <IconButton
                icon={trashIcon}
                label={t('removePromise', { key: titleOf(key) })}
                onClick={() => props.model.edit({ type: 'promise', key, promise: undefined })}
              />
            </div>
          </div>
        )}
      </For>
      <AddNamed
        label={t('addPromise')}
        word={t('addPromise')}
        onAdd={(name) => props.model.edit({ type: 'promise', key: name.replaceAll(/\s+/g, '-').toLowerCase(), promise: { text: noWords } })}
      />
    </fieldset>
  );
}
