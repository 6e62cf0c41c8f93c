import { TITLE_MAX, type PlanSuggestion } from '@cairn/aftercare';
import { fieldAt, itemsAt, type Operation, type Path } from '@cairn/co-editing';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords } from '../words/words.ts';
import { partType } from './my-places.ts';
import { wordsOf } from './my-suggested.tsx';
import type { PlanModel } from './plan-model.ts';
import { shortName } from './plan-words.ts';

const t = createWords(myPlanPageWords);

type Props = { readonly model: PlanModel; readonly part: string; readonly what: string };

/** Where the team writes, the patient suggests, and sees what became of it. */
export function MySuggest(props: Props): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [text, setText] = createSignal('');
  const made = createMemo(() =>
    props.model.plan().suggestions.filter((one) => one.operation.path[0] === props.part && one.by.personId === props.model.me().personId),
  );
  const send = (event: Event): void => {
    event.preventDefault();
    const words = text().trim();
    if (words === '') return;
    props.model.suggest(operationFor(props.model, props.part, words), '');
    setText('');
    setOpen(false);
  };
  return (
    <div class="my-suggest">
      <p class="muted sm">{t('teamWrites')}</p>
      <For each={made()}>{(one) => <Made model={props.model} suggestion={one} />}</For>
      <Show
        when={open()}
        fallback={
          <Button minor aria-label={t('suggestFor', { what: props.what })} onClick={() => setOpen(true)}>
            {t('suggest')}
          </Button>
        }
      >
        <form class="my-lines__one" onSubmit={send}>
          <TextField
            ref={(element: HTMLTextAreaElement) => queueMicrotask(() => element.focus())}
            label={t('suggestField')}
            maxLength={TITLE_MAX}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p class="my-acts">
            <Button type="submit" look="primary" minor disabled={text().trim() === ''}>
              {t('sendIt')}
            </Button>
            <Button look="quiet" minor onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
          </p>
        </form>
      </Show>
    </div>
  );
}

/** A line of a list, or the first text of a part without lists. */
function operationFor(model: PlanModel, part: string, words: string): Operation {
  const type = partType(part);
  if (type.type === 'list') {
    const field = Object.keys(type.item.fields).find((name) => name === 'text' || name === 'purpose') ?? 'text';
    const last = itemsAt(model.plan().doc, [part]).at(-1)?.id ?? null;
    return { type: 'add', path: [part], id: model.newId(), value: { [field]: words }, after: last };
  }
  const path: Path = [part, Object.keys(type.fields)[0] ?? ''];
  return { type: 'set', path, value: words, base: fieldAt(model.plan().doc, path)?.version ?? '' };
}

function Made(props: { readonly model: PlanModel; readonly suggestion: PlanSuggestion }): JSX.Element {
  const words = (): string => wordsOf(props.suggestion.operation) || props.suggestion.note;
  const became = (): string => {
    const { answered, suggestionId } = props.suggestion;
    const name = shortName(answered?.by.name ?? '');
    if (answered) return answered.answer === 'accepted' ? t('suggestedTaken', { name }) : t('suggestedNot', { name });
    return props.model.isWaiting(suggestionId) ? t('suggestedHere') : t('suggestedOpen');
  };
  return (
    <p>
      {t('suggested', { text: words() })} <span class="muted sm">{became()}</span>
    </p>
  );
}
