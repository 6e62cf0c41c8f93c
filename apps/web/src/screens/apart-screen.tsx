import { mayDo } from '@cairn/people';
import { Show, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { useParams } from '../look/router.tsx';
import { ApartDesk, ApartRules } from '../notes/apart-desk.tsx';
import { createApart } from '../notes/create-apart.ts';
import '../notes/notes.css';
import { apartWords } from '../words/notes-apart.ts';
import { createWords } from '../words/words.ts';
import { NotOpen } from './not-open.tsx';

const t = createWords(apartWords);

/** A clinician's own counseling notes on one person. */
export function ApartScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ chart: string }>();
  const view = live.chart(untrack(() => params.chart));
  const apart = createApart(live, view.chart);
  const may = (): boolean => mayDo({ ...live.me, chart: undefined }, 'notes.keepApart', 'care');
  return (
    <main class="st__main" id="main">
      <Show when={view.status() !== 'gone' && may()} fallback={<NotOpen />}>
        <header class="st__head">
          <h1>{t('title')}</h1>
          <p class="muted sm">{view.state()?.charts.profile?.name}</p>
          <div class="st__head-end">
            <ButtonLink href={`/p/${view.chart}`}>{t('chart')}</ButtonLink>
          </div>
        </header>
        <div class="sheet__body scroll apart">
          <ApartRules />
          <ApartDesk apart={apart} zone={live.me.zone} />
        </div>
      </Show>
    </main>
  );
}
