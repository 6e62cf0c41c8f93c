import { fieldAt } from '@cairn/co-editing';
import type { Actor } from '@cairn/kernel';
import { listOf, type Kind, type Plain } from '@cairn/worksheets';
import { For, Show, type JSX } from 'solid-js';
import type { Desk } from './create-desk.ts';
import { LineList } from './line-list.tsx';
import { TextField } from './text-field.tsx';

/** The last two stand side by side as one link of the chain: what came of it. */
const chain = [['trigger'], ['thought'], ['feeling'], ['behavior'], ['right-after', 'later-on']] as const;

/** "What happened": one moment as a chain of stones, and under it what to do next time. */
export function Chain(props: { readonly desk: Desk; readonly kind: Kind }): JSX.Element {
  return (
    <>
      <ol class="chain" role="list">
        <For each={chain}>{(names) => <ChainLink desk={props.desk} kind={props.kind} names={names} />}</For>
      </ol>
      <Show when={listOf(props.kind, 'ideas')}>
        {(list) => <LineList desk={props.desk} list={list()} word={`${props.kind.key}.${list().name}`} />}
      </Show>
    </>
  );
}

function ChainLink(props: { readonly desk: Desk; readonly kind: Kind; readonly names: readonly string[] }): JSX.Element {
  const questions = (): readonly Plain[] =>
    props.kind.questions.flatMap((question) => (question.as !== 'list' && props.names.includes(question.name) ? [question] : []));
  const isLive = (): boolean => props.names.some((name) => props.desk.writersAt(name).length > 0);
  return (
    <li class="link" classList={{ 'is-live': isLive() }}>
      <span class="link__mark" aria-hidden="true" />
      <div classList={{ after: props.names.length > 1 }}>
        <For each={questions()}>
          {(question) => (
            <div class="link__body">
              <TextField desk={props.desk} question={question} path={[question.name]} word={`${props.kind.key}.${question.name}`} />
              <Author desk={props.desk} name={question.name} />
            </div>
          )}
        </For>
      </div>
    </li>
  );
}

/** Who wrote what stands there; when several values do, each names its own. */
export function Author(props: { readonly desk: Desk; readonly name: string }): JSX.Element {
  const author = (): Actor | undefined => {
    const sheet = props.desk.sheet();
    const field = sheet && fieldAt(sheet.doc, [props.name]);
    return field && field.value !== null && field.conflict.length === 0 ? field.by : undefined;
  };
  return (
    <Show when={author()}>
      {(by) => (
        <span class="link__who" classList={{ 'link__who--patient': by().role === 'patient' }}>
          {props.desk.nameOf(by())}
        </span>
      )}
    </Show>
  );
}
