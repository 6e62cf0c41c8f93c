import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { CheckInForm } from '../family/check-in-form.tsx';
import { createProgress } from '../family/create-progress.ts';
import { useFamily } from '../family/create-family.ts';
import { dayWords } from '../family/day-words.ts';
import { ShowInRoom } from '../family/show-in-room.tsx';
import { NotSafe } from '../family/ways-to-call.tsx';
import '../family/family.css';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { circleCheckIcon } from '../look/icons.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { familyCheckInWords } from '../words/family-check-in.ts';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(familyCheckInWords);
const tl = createWords(familyLearnWords);

/** Weekly, about oneself. */
export function FamilyCheckInScreen(): JSX.Element {
  const family = useFamily();
  return (
    <>
      <PatientHeader back="/f" />
      <main class="pt__main gap-7" id="main">
        <div class="stack-3">
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </div>
        <Switch fallback={<Skeleton label={tl('loading')} rows={4} />}>
          <Match when={family.own.status() === 'gone'}>
            <EmptyState title={tl('failed')} />
          </Match>
          <Match when={family.path()}>
            <Weeks />
          </Match>
        </Switch>
      </main>
    </>
  );
}

function Weeks(): JSX.Element {
  const family = useFamily();
  const progress = createProgress();
  const [asked, setAsked] = createSignal(false);
  const newestFirst = () => (family.path()?.checkIns ?? []).toReversed();
  return (
    <>
      <Show when={!progress.checkInDue() && !asked() && newestFirst()[0]} fallback={<CheckInForm onDone={() => setAsked(false)} />}>
        {(last) => (
          <section class="fam-sent" role="status">
            <Icon of={circleCheckIcon} />
            <p>
              <b>{t('done', { day: dayWords(last().on) })}</b>
            </p>
            <p>{t('doneMore')}</p>
            <Show when={last().needCall}>
              <p>{t('callAsked')}</p>
            </Show>
            <div class="stack-3">
              <Button block onClick={() => setAsked(true)}>
                {t('again')}
              </Button>
              <ShowInRoom what="check-in" item={last().checkInId} />
            </div>
          </section>
        )}
      </Show>
      <Show when={newestFirst()[0] !== undefined && newestFirst()[0]?.safe !== 'yes'}>
        <NotSafe />
      </Show>
      <Show when={newestFirst().length > 1}>
        <section class="group" aria-labelledby="weeks">
          <h2 id="weeks">{t('before')}</h2>
          <ul class="list" role="list">
            <For each={newestFirst().slice(1)}>
              {(one) => (
                <li class="row">
                  <span class="row__body">
                    <span class="row__title">{dayWords(one.on)}</span>
                    <span class="row__sub">{t('strainOf', { stress: one.stress })}</span>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}
