import { rulerAsks, rulerMove, rulerValues, type Kind, type Plain, type RulerAsk, type Sheet } from '@cairn/worksheets';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Desk } from './create-desk.ts';
import { ScaleField } from './scale-field.tsx';
import { SheetField } from './value-fields.tsx';

const t = createWords(worksheetWords);

/** The numbers of a change. Beneath each, for the counselor, the question that goes with it; the patient sees the number alone. */
export function Rulers(props: { readonly desk: Desk; readonly kind: Kind }): JSX.Element {
  const plain = (): readonly Plain[] => props.kind.questions.flatMap((question) => (question.as === 'list' ? [] : [question]));
  const word = (question: Plain): string => `${props.kind.key}.${question.name}`;
  return (
    <div class="sheet-form">
      <For each={plain()}>
        {(question) => (
          <Show
            when={props.kind.trail.includes(question.name)}
            fallback={<SheetField desk={props.desk} question={question} path={[question.name]} word={word(question)} />}
          >
            <Ruler desk={props.desk} question={question} word={word(question)} />
          </Show>
        )}
      </For>
      <Show when={props.desk.side === 'staff' && props.desk.sheet()}>{(sheet) => <Move sheet={sheet()} />}</Show>
    </div>
  );
}

/** One ruler with where it stood before. */
export function Ruler(props: { readonly desk: Desk; readonly question: Plain; readonly word: string }): JSX.Element {
  const marks = createMemo(() => (props.desk.sheet()?.trail ?? []).filter((mark) => mark.field === props.question.name));
  const value = (): number | undefined => marks().at(-1)?.value;
  const before = createMemo(() => {
    const values = marks().map((mark) => mark.value);
    return values.filter((one, index) => one !== values[index + 1]).slice(0, -1);
  });
  return (
    <div class="ruler">
      <ScaleField
        desk={props.desk}
        question={props.question}
        path={[props.question.name]}
        word={props.word}
        before={before().at(-1)}
        isBig
      />
      <Show when={before().length > 0}>
        <p class="muted xs">{t('before', { values: before().join(', ') })}</p>
      </Show>
      <Show when={props.desk.side === 'staff' ? value() : undefined}>{(n) => <Asks value={n()} before={before()} />}</Show>
    </div>
  );
}

function Asks(props: { readonly value: number; readonly before: readonly number[] }): JSX.Element {
  return (
    <ul class="ruler__asks sm" role="list">
      <For each={rulerAsks(props.value, props.before)}>{(ask) => <li>{t('ask', { question: askWords(ask) })}</li>}</For>
      <li class="muted">{t('thenReflect')}</li>
    </ul>
  );
}

function askWords(ask: RulerAsk): string {
  switch (ask.ask) {
    case 'not-lower':
      return t('ask.not-lower', { value: ask.value, lower: ask.lower });
    case 'reach-one':
      return t('ask.reach-one');
    case 'what-raised':
      return t('ask.what-raised', { from: ask.from, to: ask.to });
    case 'one-up':
      return ask.from === ask.to ? t('ask.top', { from: ask.from }) : t('ask.one-up', { from: ask.from, to: ask.to });
  }
}

/** What the numbers point to next. */
function Move(props: { readonly sheet: Sheet }): JSX.Element {
  return <p class="ruler__move sm">{t(`move.${rulerMove(rulerValues(props.sheet))}`)}</p>;
}
