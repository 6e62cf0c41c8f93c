import { Match, Switch, type JSX } from 'solid-js';
import { ReleasePage } from '../consent/releases/release-page.tsx';
import { SignRelease } from '../consent/releases/sign-release.tsx';
import { createNow, useLive } from '../live/live.ts';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { dayKey } from '../look/when.ts';
import { releaseRefusalWords } from '../words/refusals-releases.ts';
import { knowRefusals } from '../words/refusals.ts';
import { releaseWords } from '../words/releases.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(releaseWords);

/** One consent to release that the patient signed; `new` in its place: the page to sign one. Full screen. */
export function ConsentScreen(): JSX.Element {
  knowRefusals(releaseRefusalWords);
  const live = useLive();
  const params = useParams<{ release?: string }>();
  const now = createNow(30_000);
  const view = live.chart(live.me.chart ?? '');
  const zone = (): string => view.state()?.charts.profile?.zone ?? live.me.zone;
  const release = () => view.state()?.releases.releases.find(({ releaseId }) => releaseId === params.release);
  return (
    <div class="pt">
      <PatientHeader back="/plan/sharing" help />
      <main class="pt__main gap-7" id="main">
        <Switch fallback={<Skeleton label={t('loading')} />}>
          <Match when={view.state() && params.release === 'new'}>
            <SignRelease view={view} today={dayKey(now(), zone())} />
          </Match>
          <Match when={release()}>{(one) => <ReleasePage view={view} release={one()} zone={zone()} now={now()} />}</Match>
          <Match when={view.state() ?? view.status() === 'gone'}>
            <EmptyState title={t('gone')} />
          </Match>
        </Switch>
      </main>
    </div>
  );
}
