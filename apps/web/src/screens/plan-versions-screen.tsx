import { Match, Show, Switch, type JSX } from 'solid-js';
import { createPlan } from '../aftercare/create-plan.ts';
import { createVersions } from '../aftercare/create-versions.ts';
import { VersionsDesk } from '../aftercare/versions.tsx';
import { useLive } from '../live/live.ts';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon } from '../look/icons.ts';
import { useParams } from '../look/router.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { versionWords } from '../words/aftercare-versions.ts';
import { createWords } from '../words/words.ts';
import { NotOpen } from './not-open.tsx';

const t = createWords(versionWords);

/** The versions of one person's plan: signed, waiting and taken back; any two line by line. */
export function PlanVersionsScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ id: string }>();
  const open = (id: string): JSX.Element => {
    const view = live.chart(id);
    const model = createPlan(live, view);
    const versions = createVersions(live, id, model);
    const isReady = (): boolean => view.state() !== undefined;
    return (
      <Switch
        fallback={
          <div class="st__wait">
            <Skeleton />
          </div>
        }
      >
        <Match when={view.status() === 'gone'}>
          <NotOpen />
        </Match>
        <Match when={isReady()}>
          <header class="st__head">
            <a class="plan__crumb" href={`/p/${id}`}>
              {model.called()}
            </a>
            <Icon of={chevronRightIcon} class="faint" />
            <a class="plan__crumb" href={`/p/${id}/plan/edit`}>
              {t('plan')}
            </a>
            <Icon of={chevronRightIcon} class="faint" />
            <h1>{t('title')}</h1>
          </header>
          <VersionsDesk model={model} versions={versions} pdfHref={(number) => `/api/plans/${id}/${number}.pdf`} />
        </Match>
      </Switch>
    );
  };
  return (
    <main id="main" class="st__main plan">
      <Show when={params.id} keyed>
        {open}
      </Show>
    </main>
  );
}
