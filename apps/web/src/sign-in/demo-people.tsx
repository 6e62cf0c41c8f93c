import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { roleWords, signInWords } from '../words/sign-in.ts';
import { demoPeople, type DemoPerson } from './session.ts';

const t = createWords(signInWords);
const role = createWords(roleWords);

/** One press to be one of the invented people; shown only where the server says that it is a demo. */
export function DemoPeople(props: { readonly onChoose: (personId: string) => void }): JSX.Element {
  const [people, setPeople] = createSignal<readonly DemoPerson[]>([]);
  onMount(() => void demoPeople().then(setPeople));
  return (
    <Show when={people().length > 0}>
      <section class="si__demo" aria-labelledby="demo">
        <h2 id="demo" class="or">
          {t('demo')}
        </h2>
        <ul role="list" class="si__people">
          <For each={people()}>
            {(person) => (
              <li>
                <button type="button" class="si__person" onClick={() => props.onChoose(person.personId)}>
                  <b>{person.name}</b>
                  <span class="muted xs">{role(person.role)}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
