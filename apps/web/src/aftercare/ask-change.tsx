import { TEXT_MAX, type PlanRequest } from '@cairn/aftercare';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { pencilIcon } from '../look/icons.ts';
import { myPlanWords } from '../words/aftercare.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { ASKED } from './create-plan.ts';
import type { PlanModel } from './plan-model.ts';
import { momentWords, shortName, valueWords } from './plan-words.ts';

const t = createWords(myPlanWords);
const SHOWN = 5;

/** The patient asks in their own words; what became of it stands beside each one, from the record. */
export function AskChange(props: { readonly model: PlanModel }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [text, setText] = createSignal('');
  const send = (event: Event): void => {
    event.preventDefault();
    if (text().trim() === '') return;
    props.model.ask(text().trim());
    setText('');
    setOpen(false);
  };
  return (
    <section class="group" id="my-ask" aria-label={t('ask')}>
      <div class="list">
        <Show when={!open()}>
          <button class="row" type="button" onClick={() => setOpen(true)}>
            <span class="row__lead">
              <Icon of={pencilIcon} />
            </span>
            <span class="row__body">
              <span class="row__title">{t('ask')}</span>
              <span class="row__sub">{t('askHint')}</span>
            </span>
          </button>
        </Show>
        <Show when={open()}>
          <form class="my-ask" onSubmit={send}>
            <TextField
              ref={(element: HTMLTextAreaElement) => queueMicrotask(() => element.focus())}
              label={t('askField')}
              hint={t('askHint')}
              maxLength={TEXT_MAX}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" look="primary" block disabled={text().trim() === ''}>
              {t('send')}
            </Button>
          </form>
        </Show>
      </div>
      <For each={props.model.returned(ASKED)}>
        {(one) => (
          <div class="my-ask" role="alert">
            <p>
              <b>{t('notSent')}</b> {refusalText(one.code)}
            </p>
            <p>“{valueWords(one.value)}”</p>
            <Button
              onClick={() => {
                setText(valueWords(one.value));
                setOpen(true);
                props.model.letGo(one.opId);
              }}
            >
              {t('ask')}
            </Button>
          </div>
        )}
      </For>
      <Asked model={props.model} />
    </section>
  );
}

function Asked(props: { readonly model: PlanModel }): JSX.Element {
  const asked = (): readonly PlanRequest[] => props.model.plan().requests.slice(-SHOWN).toReversed();
  const became = (request: PlanRequest): string => {
    const name = shortName(request.answered?.by.name ?? '');
    if (request.answered) return request.answered.answer === 'changed' ? t('askChanged', { name }) : t('askTalk', { name });
    if (props.model.isWaiting(request.requestId)) return t('askHere');
    return t('askStored', { time: momentWords(request.at, props.model.now()) });
  };
  return (
    <Show when={asked().length > 0}>
      <h3>{t('asked')}</h3>
      <ul class="list" role="list">
        <For each={asked()}>
          {(request) => (
            <li class="my-line">
              <p>“{request.text}”</p>
              <p class="muted sm">{became(request)}</p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
