import { handedIn, type HandedIn } from '@cairn/worksheets';
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Desk } from './create-desk.ts';
import { told } from './homework-list.tsx';
import { dayName } from './when.ts';

const t = createWords(worksheetWords);

const NOTE_MAX = 500;

/** At the end of what was taken home: how it went, in one press. Every answer is welcome, and may change. */
export function HandIn(props: { readonly desk: Desk }): JSX.Element {
  const id = createUniqueId();
  const [note, setNote] = createSignal<string>();
  const homework = () => props.desk.sheet()?.homework;
  const words = (): string => note() ?? homework()?.handedIn?.note ?? '';
  const say = (how: HandedIn): void => {
    props.desk.sheets.handIn(props.desk.sheetId, how, words());
    setNote(undefined);
  };
  const isKept = (): boolean => props.desk.sheets.isSaving(props.desk.sheetId) && !props.desk.sheets.online();
  return (
    <Show when={homework()}>
      {(taken) => (
        <section class="hand-in" aria-labelledby={`${id}-title`}>
          <h3 id={`${id}-title`}>{t('handIn')}</h3>
          <p class="muted sm">
            {t('dueFull', { day: dayName(taken().due) })}. {t('handInMore')}
          </p>
          <label class="link__q" for={id}>
            {t('note')}
          </label>
          <textarea
            id={id}
            class="answer__text hand-in__note"
            rows={1}
            maxLength={NOTE_MAX}
            value={words()}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <div class="hand-in__ways">
            <For each={handedIn}>
              {(how) => (
                <Button
                  look={taken().handedIn?.how === how ? 'primary' : 'outline'}
                  aria-pressed={taken().handedIn?.how === how}
                  onClick={() => say(how)}
                >
                  {t(`how.${how}`)}
                </Button>
              )}
            </For>
          </div>
          <p class="sm" role="status">
            <Show when={taken().handedIn}>
              <Show when={props.desk.side === 'patient'} fallback={<Told desk={props.desk} />}>
                {t(isKept() ? 'kept' : 'sent')}
              </Show>
            </Show>
          </p>
        </section>
      )}
    </Show>
  );
}

function Told(props: { readonly desk: Desk }): JSX.Element {
  return <Show when={props.desk.sheet()}>{(sheet) => told(props.desk.sheets, sheet())}</Show>;
}
