import { candidatesOf, type Candidate, type Field, type Path, type Value } from '@cairn/co-editing';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Conflict, type Version } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { pencilIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import { differences } from './differences.ts';
import type { PlanModel } from './plan-model.ts';
import { momentWords, nameFor, placeValueWords, shortName, valueWords } from './plan-words.ts';

const t = createWords(planEditorWords);

type Props = { readonly model: PlanModel; readonly path: Path; readonly field: Field; readonly isText: boolean };

/** Every version of one line with its author and time, until a person picks one or they write another. */
export function PlanConflict(props: Props): JSX.Element {
  const [writing, setWriting] = createSignal<string>();
  const candidates = (): readonly Candidate[] => candidatesOf(props.field);
  const choose = (value: Value): void => {
    setWriting(undefined);
    props.model.edit({ type: 'choose', path: props.path, value, seen: candidates().map((one) => one.version) });
  };
  const keep = (version: string): void => {
    const chosen = candidates().find((one) => one.version === version);
    if (chosen) choose(chosen.value);
  };
  return (
    <Conflict
      title={titleOf(candidates(), props.model.me().personId)}
      versions={versionsOf(candidates(), props.model, props.path)}
      onKeep={keep}
    >
      <Show when={props.isText}>
        <Show
          when={writing() !== undefined}
          fallback={
            <p>
              <Button look="quiet" minor icon={pencilIcon} class="flush-x" onClick={() => setWriting(valueWords(props.field.value))}>
                {t('together')}
              </Button>
            </p>
          }
        >
          <div class="plan-together">
            <TextField label={t('togetherField')} value={writing()} onInput={(event) => setWriting(event.currentTarget.value)} />
            <p class="plan-together__acts">
              <Button look="primary" minor disabled={writing()?.trim() === ''} onClick={() => choose(writing()?.trim() ?? null)}>
                {t('useThis')}
              </Button>
              <Button look="quiet" minor onClick={() => setWriting(undefined)}>
                {t('cancel')}
              </Button>
            </p>
          </div>
        </Show>
      </Show>
    </Conflict>
  );
}

function titleOf(candidates: readonly Candidate[], me: string): string {
  const [one, other] = candidates;
  if (candidates.length !== 2 || !one || !other || one.by.personId === other.by.personId)
    return t('manyVersions', { count: candidates.length });
  const [first, second] = other.by.personId === me ? [other, one] : [one, other];
  return t('twoVersions', { one: nameFor(first.by, me), other: nameFor(second.by, me) });
}

function versionsOf(candidates: readonly Candidate[], model: PlanModel, path: Path): readonly Version[] {
  const me = model.me().personId;
  return candidates.map((candidate) => {
    const mine = candidate.by.personId === me;
    const isOnly = candidates.every((one) => one === candidate || one.by.personId !== candidate.by.personId);
    const at = momentWords(candidate.at, model.now());
    const other = candidates.find((one) => one.version !== candidate.version);
    return {
      id: candidate.version,
      who: nameFor(candidate.by, me),
      at,
      text: <Marked text={placeValueWords(path, candidate.value) || t('empty')} other={placeValueWords(path, other?.value ?? null)} />,
      keep: !isOnly ? t('keepOf', { time: at }) : mine ? t('keepMine') : t('keepTheirs', { name: shortName(candidate.by.name) }),
    };
  });
}

function Marked(props: { readonly text: string; readonly other: string }): JSX.Element {
  return (
    <For each={differences(props.text, props.other)}>
      {(piece) => (
        <Show when={piece.differs} fallback={piece.text}>
          <ins>{piece.text}</ins>
        </Show>
      )}
    </For>
  );
}
