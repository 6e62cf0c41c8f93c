import type { AtDoor, AtDoors } from '@cairn/sessions';
import { For, Show, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { doorOpenIcon } from '../look/icons.ts';
import { useLocation } from '../look/router.tsx';
import { clock } from '../look/when.ts';
import { staffShellWords } from '../words/staff-shell.ts';
import { createWords } from '../words/words.ts';
import './door-bar.css';

const t = createWords(staffShellWords);
const MINUTE = 60_000;

/** Patients who wait for this member of staff, on every staff page but the room itself. */
export function DoorBar(): JSX.Element {
  const live = useLive();
  const place = useLocation();
  const now = createNow(15_000);
  const doors = live.watch<AtDoors>('doors', {});
  const elsewhere = (): readonly AtDoor[] =>
    (doors()?.waiting ?? []).filter(
      ({ chart, sessionId }) => ![`/session/${chart}`, `/session/${chart}/${sessionId}`].includes(place.pathname),
    );
  const minutes = (since: number): number => Math.max(0, Math.floor((now() - since) / MINUTE));
  return (
    <Show when={elsewhere().length > 0}>
      <section class="doors" aria-label={t('atDoor')}>
        <For each={elsewhere()}>
          {(one) => (
            <div class="doors__row">
              <Icon of={doorOpenIcon} />
              <span role="status">
                <b>{t('waits', { name: one.called, time: clock(one.since, live.me.zone) })}</b>{' '}
              </span>
              <span class="num">{t('waitsMinutes', { minutes: minutes(one.since) })}</span>
              <ButtonLink minor look="accent" href={`/session/${one.chart}/${one.sessionId}`}>
                {t('toRoom')}
              </ButtonLink>
            </div>
          )}
        </For>
      </section>
    </Show>
  );
}
