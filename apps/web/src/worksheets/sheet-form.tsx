import { valueAt } from '@cairn/co-editing';
import type { Kind, Question } from '@cairn/worksheets';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { Author, Chain } from './chain.tsx';
import type { Desk } from './create-desk.ts';
import { LineList } from './line-list.tsx';
import { Rulers } from './rulers.tsx';
import { UrgeRatings } from './urge-surf.tsx';
import { SheetField } from './value-fields.tsx';

const t = createWords(worksheetWords);

type FormProps = { readonly desk: Desk; readonly kind: Kind };

/** The questions of a kind in their order; two kinds have a look of their own. */
export function SheetForm(props: FormProps): JSX.Element {
  return (
    <Switch fallback={<Plain {...props} />}>
      <Match when={props.kind.key === 'what-happened'}>
        <Chain {...props} />
      </Match>
      <Match when={props.kind.key === 'rulers'}>
        <Rulers {...props} />
      </Match>
    </Switch>
  );
}

function Plain(props: FormProps): JSX.Element {
  return (
    <div class="sheet-form">
      <For each={props.kind.questions}>{(question) => <Asked {...props} question={question} />}</For>
    </div>
  );
}

function Asked(props: FormProps & { readonly question: Question }): JSX.Element {
  const word = (): string => `${props.kind.key}.${props.question.name}`;
  return (
    <Switch>
      <Match when={props.kind.key === 'urge-surf' && props.question.name === 'ratings'}>
        <UrgeRatings {...props} />
      </Match>
      <Match when={props.question.as === 'list' && props.question}>
        {(list) => <LineList desk={props.desk} list={list()} word={word()} />}
      </Match>
      <Match when={props.question.as !== 'list' && props.question}>
        {(question) => (
          <div class="sheet-form__row link__body">
            <SheetField desk={props.desk} question={question()} path={[question().name]} word={word()} />
            <Author desk={props.desk} name={question().name} />
            <ForWhom {...props} />
            <Hint {...props} />
          </div>
        )}
      </Match>
    </Switch>
  );
}

/** Says whose line it is, to who may not fill it in. */
function ForWhom(props: FormProps & { readonly question: Question }): JSX.Element {
  const isOthers = (): boolean => props.desk.closed() === undefined && !props.desk.canWrite(props.question);
  return (
    <Show when={isOthers()}>
      <p class="muted xs">{props.question.by === 'patient' ? t('forPatient', { name: props.desk.sheets.called() }) : t('forStaff')}</p>
    </Show>
  );
}

/** A goal that somebody is less than 7 sure of is made smaller (clinical.md §C1, step 8). */
const SURE = 7;

function Hint(props: FormProps & { readonly question: Question }): JSX.Element {
  const isLow = (): boolean => {
    const sheet = props.desk.sheet();
    if (!sheet || props.question.name !== 'sure') return false;
    const value = valueAt(sheet.doc, ['sure']);
    return typeof value === 'number' && value < SURE;
  };
  return (
    <Show when={isLow()}>
      <p class="sm sheet-form__hint">{t('sureHint')}</p>
    </Show>
  );
}
