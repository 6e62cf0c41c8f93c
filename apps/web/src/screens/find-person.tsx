import { createSignal, For, Show, type JSX } from 'solid-js';
import { useNavigate } from '../look/router.tsx';
import { ApiError } from '../api.ts';
import { useLive } from '../live/live.ts';
import { createAnswer } from '../look/create-answer.ts';
import { Dialog } from '../look/dialog.tsx';
import { Field } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { staffShellWords } from '../words/staff-shell.ts';
import { createWords } from '../words/words.ts';

const t = createWords(staffShellWords);

/** People this viewer cares for, by part of a name. What is typed travels in a request's body, never in an address. */
export function FindPerson(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const live = useLive();
  const navigate = useNavigate();
  const [text, setText] = createSignal('');
  const asked = (): string | undefined => (props.open ? text().trim() : undefined);
  const found = createAnswer(asked, (part) => live.call('charts.find', { text: part }));
  const people = () => (found.error() === undefined ? (found.latest() ?? []) : []);
  const failed = (): string | undefined => {
    const error: unknown = found.error();
    if (error === undefined) return undefined;
    return error instanceof ApiError ? refusalText(error.code) : t('findFailed');
  };
  const go = (chart: string): void => {
    setText('');
    props.onClose();
    navigate(`/p/${chart}`);
  };
  const first = (event: SubmitEvent): void => {
    event.preventDefault();
    const one = people()[0];
    if (one !== undefined) go(one.chart);
  };
  return (
    <Dialog open={props.open} title={t('findPerson')} onClose={() => props.onClose()} class="find">
      <form onSubmit={first}>
        <Field
          label={t('findHint')}
          type="search"
          autocomplete="off"
          maxLength={80}
          autofocus
          error={failed()}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <ul role="list" class="find__list" aria-busy={found.asking()}>
        <For each={people()}>
          {(person) => (
            <li>
              <button type="button" class="menu__item" onClick={() => go(person.chart)}>
                <b>{person.name}</b>
                <Show when={person.birthDate}>
                  <span class="muted xs push num">{person.birthDate}</span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={!found.asking() && found.latest()?.length === 0}>
        <p class="muted sm" role="status">
          {t('findNone')}
        </p>
      </Show>
    </Dialog>
  );
}
