import type { Value } from '@cairn/co-editing';
import { kindOf, type Kind, type Question, type SeenAnswer, type SeenSheet as Seen } from '@cairn/worksheets';
import { createUniqueId, For, Match, Show, Switch, type JSX } from 'solid-js';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { inWords } from './field-frame.tsx';
import './sheets.css';

const t = createWords(worksheetWords);

/** A page that the patient shows: questions and answers as they stand, to read. */
export function SeenSheet(props: { readonly sheet: Seen }): JSX.Element {
  const id = createUniqueId();
  return (
    <Show when={kindOf(props.sheet.kind, props.sheet.version)}>
      {(kind) => (
        <section class="seen-sheet" aria-labelledby={id}>
          <h2 class="t-md" id={id}>
            {sheetText(kind().key)}
          </h2>
          <dl>
            <For each={kind().questions}>{(question) => <Answered kind={kind()} question={question} sheet={props.sheet} />}</For>
          </dl>
        </section>
      )}
    </Show>
  );
}

type AnsweredProps = { readonly kind: Kind; readonly question: Question; readonly sheet: Seen };
type Lines = Extract<SeenAnswer, { readonly lines: unknown }>;

function Answered(props: AnsweredProps): JSX.Element {
  const word = (): string => `${props.kind.key}.${props.question.name}`;
  const answer = (): SeenAnswer | undefined => props.sheet.answers.find(({ name }) => name === props.question.name);
  const lines = (): Lines['lines'] => {
    const one = answer();
    return one && 'lines' in one ? one.lines : [];
  };
  const value = (): Value => {
    const one = answer();
    return one && 'value' in one ? one.value : null;
  };
  return (
    <div>
      <dt>{sheetText(word())}</dt>
      <Switch>
        <Match when={props.question.as === 'list' && props.question}>
          {(list) => (
            <For each={lines()} fallback={<dd class="muted">{t('nothingYet')}</dd>}>
              {(line) => (
                <dd>
                  {list()
                    .item.map((field) =>
                      inWords(field, `${word()}.${field.name}`, line.fields.find(({ name }) => name === field.name)?.value ?? null),
                    )
                    .filter((text) => text !== '')
                    .join(', ') || t('nothingYet')}
                </dd>
              )}
            </For>
          )}
        </Match>
        <Match when={props.question.as !== 'list' && props.question}>
          {(question) => <dd>{inWords(question(), word(), value()) || <span class="muted">{t('nothingYet')}</span>}</dd>}
        </Match>
      </Switch>
    </div>
  );
}
