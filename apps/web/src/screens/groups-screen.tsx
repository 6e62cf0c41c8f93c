import type { GroupList } from '@cairn/server/groups';
import { For, Match, Switch, type JSX } from 'solid-js';
import { PlanGroup } from '../groups/plan-group.tsx';
import '../groups/groups.css';
import { createNow, useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { clock, dayName } from '../look/when.ts';
import '../scheduling/scheduling.css';
import { groupDeskWords, groupWords } from '../words/groups.ts';
import { createWords } from '../words/words.ts';

const t = createWords(groupDeskWords);
const member = createWords(groupWords);

/** The groups this staff member leads. */
export function GroupsScreen(): JSX.Element {
  const live = useLive();
  const now = createNow(60_000);
  const list = live.watch<GroupList>('myGroups', {});
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('groups')}</h1>
      </header>
      <div class="groups scroll" tabindex="0" role="region" aria-label={t('groups')}>
        <Switch fallback={<Skeleton rows={3} />}>
          <Match when={list()?.rows.length === 0}>
            <EmptyState title={t('none')}>{t('noneMore')}</EmptyState>
          </Match>
          <Match when={list()}>
            {(found) => (
              <ul role="list">
                <For each={found().rows}>
                  {(row) => (
                    <li class="groups__row">
                      <div>
                        <a href={`/groups/${row.groupId}`}>
                          <b>{row.topic}</b>
                        </a>
                        <p class="muted sm">
                          {member('when', {
                            day: dayName(row.startsAt, live.me.zone, now()),
                            time: clock(row.startsAt, live.me.zone),
                            minutes: row.minutes,
                          })}
                        </p>
                      </div>
                      <p class="sm">
                        {t(`status.${row.status}`)}. {t('counted', { members: row.members, cap: row.cap })}
                      </p>
                    </li>
                  )}
                </For>
              </ul>
            )}
          </Match>
        </Switch>
        <PlanGroup />
      </div>
    </main>
  );
}
