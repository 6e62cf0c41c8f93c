import type { Difference } from '@cairn/aftercare';
import type { Path, PlainObject, PlainValue, Value } from '@cairn/co-editing';
import { For, Show, type JSX } from 'solid-js';
import { Tag, type Tone } from '../look/marks.tsx';
import { versionWords } from '../words/aftercare-versions.ts';
import { createWords } from '../words/words.ts';
import { differences as wordsApart } from './differences.ts';
import { placeName, typeAt } from './place-names.ts';
import { placeValueWords } from './plan-words.ts';

const t = createWords(versionWords);

const kinds = { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' } as const;
const tones: Readonly<Record<Difference['kind'], Tone | undefined>> = {
  added: 'steady',
  removed: 'now',
  changed: 'today',
  moved: undefined,
};

/** What differs between two versions, part by part and line by line. */
export function VersionChanges(props: { readonly changes: readonly Difference[]; readonly none: string }): JSX.Element {
  const parts = (): readonly string[] => [...new Set(props.changes.map((one) => one.section))];
  return (
    <Show when={props.changes.length > 0} fallback={<p class="muted">{props.none}</p>}>
      <For each={parts()}>
        {(part) => (
          <section class="version-part">
            <h3>{placeName([part])}</h3>
            <ul role="list">
              <For each={props.changes.filter((one) => one.section === part)}>{(change) => <Change change={change} />}</For>
            </ul>
          </section>
        )}
      </For>
    </Show>
  );
}

/** The list or field that a difference is in; the part is the heading above. */
function whereOf({ path }: Difference): string {
  const list = typeAt(path)?.type === 'object' ? path.slice(0, -1) : path;
  return list.length > 1 && list.at(-1) !== 'goals' ? placeName(list) : '';
}

function Change(props: { readonly change: Difference }): JSX.Element {
  const isLine = (): boolean => typeAt(props.change.path)?.type === 'object';
  const at = (name: string): Path => (isLine() ? [...props.change.path, name] : props.change.path);
  const names = (): readonly string[] => [
    ...new Set([...Object.keys(props.change.before ?? {}), ...Object.keys(props.change.after ?? {})]),
  ];
  return (
    <li class="version-change">
      <Tag tone={tones[props.change.kind]}>{t(kinds[props.change.kind])}</Tag>
      <div>
        <Show when={whereOf(props.change)}>{(where) => <p class="muted xs">{where()}</p>}</Show>
        <For each={props.change.kind === 'moved' ? names().slice(0, 1) : names()}>
          {(name) => (
            <ChangedField
              label={names().length > 1 ? placeName(at(name)) : ''}
              before={props.change.kind === 'moved' ? '' : wordsOf(at(name), props.change.before, name)}
              after={wordsOf(at(name), props.change.after, name)}
            />
          )}
        </For>
      </div>
    </li>
  );
}

function wordsOf(path: Path, line: PlainObject | undefined, name: string): string {
  const value: PlainValue | undefined = line?.[name];
  return value === undefined || Array.isArray(value) ? '' : placeValueWords(path, value as Value);
}

function ChangedField(props: { readonly label: string; readonly before: string; readonly after: string }): JSX.Element {
  return (
    <p>
      <Show when={props.label}>
        <span class="muted">{props.label}: </span>
      </Show>
      <Show when={props.before && props.after} fallback={<Whole {...props} />}>
        <span class="vh">{t('was')} </span>
        <del>
          <For each={wordsApart(props.before, props.after)}>
            {(piece) => <span classList={{ 'version-apart': piece.differs }}>{piece.text}</span>}
          </For>
        </del>{' '}
        <span class="vh">{t('is')} </span>
        <ins>
          <For each={wordsApart(props.after, props.before)}>
            {(piece) => <span classList={{ 'version-apart': piece.differs }}>{piece.text}</span>}
          </For>
        </ins>
      </Show>
    </p>
  );
}

function Whole(props: { readonly before: string; readonly after: string }): JSX.Element {
  return (
    <Show when={props.after} fallback={<del>{props.before}</del>}>
      <ins>{props.after}</ins>
    </Show>
  );
}
