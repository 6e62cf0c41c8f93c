import type { Ask, Language, Turn, Wait, HandOver, Way } from '@cairn/workflows';
import { createEffect, For, Match, Show, Switch, type JSX } from 'solid-js';
import { answerWords, say } from '../check-ins/answer-words.ts';
import { Button } from '../look/button.tsx';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';
import type { WalkModel } from '../flows/create-walk.ts';
import { AskPanel, names } from './flow-ask.tsx';
import { actWords, titleOf } from '../flows/say.ts';

const t = createWords(flowDeskWords);

type WalkedProps = { readonly walk: WalkModel; readonly way: Way; readonly language: Language };

/** A walk so far, and the question where it stands. */
export function Walked(props: WalkedProps): JSX.Element {
  let log!: HTMLElement;
  createEffect(() => {
    if (props.way.turns.length >= 0) queueMicrotask(() => log.scrollTo({ top: log.scrollHeight }));
  });
  return (
    <>
      <section class="ci__log" tabindex="0" aria-label={t('walking', { name: '' }).trim()} ref={(element) => (log = element)}>
        <div class="ci__lines">
          <For each={props.way.turns}>{(turn) => <Line turn={turn} language={props.language} />}</For>
        </div>
      </section>
      <Switch fallback={<p class="ci__panel">{t('walkBroken')}</p>}>
        <Match when={askAt(props.way)} keyed>
          {(at) => (
            <>
              <Show when={props.walk.refused() === 'unsure'}>
                <p class="ci__note">{unsure(at.node, props.language)}</p>
              </Show>
              <AskPanel
                id={at.id}
                ask={at.node}
                onGive={(value) => props.walk.give({ type: 'answer', value }, props.walk.refused() === 'unsure')}
                onSkip={() => props.walk.give({ type: 'skip', reason: undefined })}
              />
            </>
          )}
        </Match>
        <Match when={standAt(props.way)}>{(at) => <Stopped walk={props.walk} node={at()} language={props.language} />}</Match>
        <Match when={props.way.at?.node.kind === 'end' ? props.way.at.node : undefined}>
          {(end) => <p class="ci__panel">{t('walkEnded', { outcome: titleOf(end().outcome) })}</p>}
        </Match>
      </Switch>
    </>
  );
}

function askAt({ at }: Way): { readonly id: string; readonly node: Ask } | undefined {
  return at?.node.kind === 'ask' ? { id: at.id, node: at.node } : undefined;
}

function standAt({ at }: Way): Wait | HandOver | undefined {
  return at?.node.kind === 'wait' || at?.node.kind === 'hand-over' ? at.node : undefined;
}

function unsure({ question }: Ask, language: Language): string {
  return question.type === 'number' && question.soft ? say(question.soft.text, language, names) : t('sure');
}

function Line(props: { readonly turn: Turn; readonly language: Language }): JSX.Element {
  const spoken = () => ('text' in props.turn.node ? say(props.turn.node.text, props.language, names) : undefined);
  const aside = (): string | undefined => {
    const { turn } = props;
    if (turn.kind === 'acted') return actWords(turn.node.act);
    if (turn.kind === 'scored')
      return `${turn.node.instrument.toUpperCase()}: ${turn.scored?.total ?? '–'} ${turn.scored?.band ?? ''}`.trim();
    return turn.kind === 'passed' ? titleOf(turn.by) : undefined;
  };
  const given = () => (props.turn.kind === 'given' ? answerWords(props.turn.node, props.turn.given, props.language, names) : undefined);
  return (
    <>
      <Show when={spoken()}>{(words) => <p class="bubble">{words()}</p>}</Show>
      <Show when={aside()}>{(words) => <p class="pv__aside">{words()}</p>}</Show>
      <Show when={given()}>
        {(words) => (
          <div class="ci__ans">
            <p class="bubble bubble--me">{words()}</p>
          </div>
        )}
      </Show>
    </>
  );
}

/** At a wait or with a person: what can end it. */
function Stopped(props: { readonly walk: WalkModel; readonly node: Wait | HandOver; readonly language: Language }): JSX.Element {
  const events = () => (props.node.kind === 'wait' ? props.node.on : []);
  return (
    <div class="ci__panel">
      <p>{say(props.node.text, props.language, names)}</p>
      <div class="ci__ways">
        <For each={events()}>
          {(one) => <Button onClick={() => props.walk.pass(one.event)}>{t('passEvent', { event: titleOf(one.event) })}</Button>}
        </For>
        <Show when={props.node.kind === 'hand-over' && props.node.back !== undefined}>
          <Button onClick={() => props.walk.pass('back')}>{t('passBack')}</Button>
        </Show>
        <Show when={props.node.timeout !== undefined}>
          <Button onClick={() => props.walk.pass('timeout')}>{t('passTime')}</Button>
        </Show>
      </div>
    </div>
  );
}
