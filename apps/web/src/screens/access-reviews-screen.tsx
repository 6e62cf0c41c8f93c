import type { AccessReviews, AccessRow } from '@cairn/access';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import '../access/access.css';
import { OpeningCard, TriesList } from '../access/reviews.tsx';
import { useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { accessWords } from '../words/access.ts';
import { createWords } from '../words/words.ts';

const t = createWords(accessWords);

/** Every opening in an emergency: those that wait for their review first, the latest with one below. */
export function AccessReviewsScreen(): JSX.Element {
  const live = useLive();
  const reviews = live.watch<AccessReviews>('accessReviews', {});
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('reviews')}</h1>
      </header>
      <div class="scroll grow" tabindex="0" role="region" aria-label={t('reviews')}>
        <div class="access">
          <Switch fallback={<Skeleton label={t('loading')} rows={6} />}>
            <Match when={reviews() === null}>
              <p>{t('notYours')}</p>
            </Match>
            <Match when={reviews()}>{(found) => <Found reviews={found()} />}</Match>
          </Switch>
        </div>
      </div>
    </main>
  );
}

function Found(props: { readonly reviews: AccessReviews }): JSX.Element {
  const waiting = (): readonly AccessRow[] => props.reviews.rows.filter(({ reviewed }) => !reviewed);
  const done = (): readonly AccessRow[] => props.reviews.rows.filter(({ reviewed }) => reviewed);
  return (
    <>
      <section class="stack-4">
        <h2>{t('waiting')}</h2>
        <Show when={waiting().length > 0} fallback={<EmptyState title={t('noneWaiting')}>{t('noneWaitingMore')}</EmptyState>}>
          <Cards rows={waiting()} />
        </Show>
      </section>
      <TriesList tries={props.reviews.tries} />
      <Show when={done().length > 0}>
        <section class="stack-4">
          <h2>{t('done')}</h2>
          <Cards rows={done()} />
        </section>
      </Show>
    </>
  );
}

/** By id, so that what is being written in one stays when another arrives. */
function Cards(props: { readonly rows: readonly AccessRow[] }): JSX.Element {
  return (
    <For each={props.rows.map(({ accessId }) => accessId)}>
      {(accessId) => <Show when={props.rows.find((row) => row.accessId === accessId)}>{(row) => <OpeningCard row={row()} />}</Show>}
    </For>
  );
}
