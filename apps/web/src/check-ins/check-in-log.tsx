import { For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { shieldCheckIcon } from '../look/icons.ts';
import { LanguageSwitch } from '../look/language-switch.tsx';
import { checkInWords } from '../words/check-ins.ts';
import { createWords, language } from '../words/words.ts';
import { answerWords, say } from './answer-words.ts';
import type { CheckInModel } from './create-check-in.ts';
import type { Text, Turn } from '@cairn/workflows';

const t = createWords(checkInWords);

/** The conversation so far, newest at the thumb. `children` are said after it. */
export function CheckInLog(props: { readonly model: CheckInModel; readonly children?: JSX.Element }): JSX.Element {
  let log!: HTMLElement;
  let lines!: HTMLDivElement;
  const turns = () => props.model.shown.turns();
  const mayChange = (): boolean => props.model.run.known()?.reviewed === undefined;
  // Whatever grows or makes room, the newest line stays in view: it may be the one that says who was reached.
  onMount(() => {
    const observer = new ResizeObserver(() => log.scrollTo({ top: log.scrollHeight }));
    observer.observe(log);
    observer.observe(lines);
    onCleanup(() => observer.disconnect());
  });
  return (
    <section class="ci__log" aria-label={t('log')} ref={(element) => (log = element)}>
      <div class="ci__lines" ref={(element) => (lines = element)}>
        <p class="ci__who">
          <Icon of={shieldCheckIcon} />
          <span>{t('automatic')}</span>
          <LanguageSwitch class="ci__lang" />
        </p>
        <For each={turns()}>
          {(turn) => (
            <>
              <Show when={textOf(turn)}>{(text) => <p class="bubble">{say(text(), language(), props.model.names())}</p>}</Show>
              <Show when={turn.kind === 'given' && turn}>
                {(given) => (
                  <div class="ci__ans">
                    <Show when={mayChange()}>
                      <button class="ci__change" type="button" onClick={() => props.model.shown.edit(given().id)}>
                        {t('change')}
                        <span class="vh">: {words(given())}</span>
                      </button>
                    </Show>
                    <p class="bubble bubble--me">{words(given())}</p>
                  </div>
                )}
              </Show>
            </>
          )}
        </For>
        {props.children}
      </div>
    </section>
  );
  function words(given: Extract<ReturnType<typeof turns>[number], { kind: 'given' }>): string {
    return answerWords(given.node, given.given, language(), props.model.names());
  }
}

/** What the conversation says at a turn, if it says anything there. A skill that was offered stays in view. */
function textOf(turn: Turn): Text | undefined {
  switch (turn.kind) {
    case 'said':
    case 'given':
    case 'passed':
      return turn.node.text;
    case 'acted':
      return turn.node.act.type === 'skill' ? turn.node.act.text : undefined;
    case 'scored':
      return undefined;
  }
}
