import type { OpenAccesses } from '@cairn/access';
import type { Measures } from '@cairn/check-ins';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import '../access/access.css';
import { OpenForm } from '../access/open-form.tsx';
import { OpenedChart } from '../access/opened-chart.tsx';
import { answersWords, sentence } from '../charts/value-words.ts';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { accessWords } from '../words/access.ts';
import { createWords } from '../words/words.ts';

const t = createWords(accessWords);

const tell = (measures: Readonly<Record<string, unknown>>): string => sentence(answersWords(measures as Measures));

/** Breaking the glass (42 CFR 2.51), and what is open by it. */
export function EmergencyScreen(): JSX.Element {
  const live = useLive();
  const mine = live.watch<OpenAccesses>('openAccess', {});
  const [another, setAnother] = createSignal(false);
  const shut = (): boolean => (mine()?.rows.length ?? 0) === 0;
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('emergency')}</h1>
      </header>
      <div class="scroll grow" tabindex="0" role="region" aria-label={t('emergency')}>
        <div class="access">
          <Switch fallback={<Skeleton label={t('loading')} rows={6} />}>
            <Match when={mine() === null}>
              <p>{t('notMedical')}</p>
            </Match>
            <Match when={mine()}>
              {(open) => (
                <>
                  <For each={open().rows.map(({ accessId }) => accessId)}>
                    {(accessId) => (
                      <Show when={open().rows.find((row) => row.accessId === accessId)}>
                        {(access) => <OpenedChart access={access()} tell={tell} />}
                      </Show>
                    )}
                  </For>
                  <Show when={shut() || another()} fallback={<Another onPress={() => setAnother(true)} />}>
                    <OpenForm onOpened={() => setAnother(false)} />
                  </Show>
                </>
              )}
            </Match>
          </Switch>
        </div>
      </div>
    </main>
  );
}

function Another(props: { readonly onPress: () => void }): JSX.Element {
  return (
    <span>
      <Button look="quiet" onClick={() => props.onPress()}>
        {t('another')}
      </Button>
    </span>
  );
}
