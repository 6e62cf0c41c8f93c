import { OPEN_MINUTES, type EmergencyChart, type EmergencyRecord, type OpenAccess } from '@cairn/access';
import { readOut, type PlanContent, type ReadPart } from '@cairn/aftercare';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { createNow, useLive } from '../live/live.ts';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { ClockRing } from '../look/clock-ring.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { dayAndClock } from '../look/when.ts';
import { accessWords } from '../words/access.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords, language, locale } from '../words/words.ts';

const t = createWords(accessWords);

type Opened = EmergencyChart<PlanContent>;
/** How answers are told is the charts' business. */
type Tell = (measures: Readonly<Record<string, unknown>>) => string;

/** What is open, for as long as it is: the server takes it back at the end, and this page looks at the clock as well. */
export function OpenedChart(props: { readonly access: OpenAccess; readonly tell: Tell }): JSX.Element {
  const live = useLive();
  const now = createNow(1000);
  const chart = live.watch<Opened>('emergencyChart', { chart: untrack(() => props.access.chart) });
  const left = (): number => props.access.until - now();
  return (
    <Show when={left() > 0} fallback={<Banner role="status">{t('over')}</Banner>}>
      <Show when={chart()} fallback={<Skeleton label={t('loading')} rows={6} />}>
        {(open) => (
          <article class="access__chart" aria-label={open().name}>
            <Head access={props.access} open={open()} left={left()} />
            <Known title={t('allergies')} records={open().allergies} />
            <Known title={t('medicines')} records={open().medicines} />
            <Known title={t('conditions')} records={open().conditions} />
            <Plan plan={open().plan} />
            <section>
              <h3>{t('checkIn')}</h3>
              <Show when={open().checkIn} fallback={<p class="muted">{t('noCheckIn')}</p>}>
                {(checkIn) => (
                  <p>
                    <b>{dayAndClock(checkIn().at, live.me.zone)}</b>. {props.tell(checkIn().measures)}
                  </p>
                )}
              </Show>
            </section>
          </article>
        )}
      </Show>
    </Show>
  );
}

function Head(props: { readonly access: OpenAccess; readonly open: Opened; readonly left: number }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [asked, setAsked] = createSignal(false);
  const born = (): string =>
    props.open.birthDate === undefined ? '' : t('born', { day: dayText(props.open.birthDate, { dateStyle: 'long' }) });
  const close = (): void => {
    setAsked(true);
    const { chart, accessId } = props.access;
    void act.follow(live.send('access.close', { chart, accessId })).then(() => setAsked(false));
  };
  return (
    <header class="access__head">
      <div>
        <h2>{props.open.name}</h2>
        <p class="muted">{[born(), props.open.pronouns].filter(Boolean).join(', ')}</p>
      </div>
      <ClockRing left={props.left} total={OPEN_MINUTES * 60_000} tone={props.left < 600_000 ? 'now' : 'plain'} />
      <Button busy={asked() ? t('closing') : undefined} onClick={close}>
        {t('close')}
      </Button>
      <Show when={act.refused()}>{(code) => <p role="alert">{refusalText(code())}</p>}</Show>
    </header>
  );
}

function Known(props: { readonly title: string; readonly records: readonly EmergencyRecord[] }): JSX.Element {
  return (
    <section>
      <h3>{props.title}</h3>
      <ul role="list" class="access__list">
        <For each={props.records} fallback={<li class="muted">{t('noneKnown')}</li>}>
          {(record) => (
            <li>
              <b>{record.text}</b>
              <Show when={record.more}> {record.more}</Show>
              <Show when={record.since}>{(day) => <span class="muted sm"> {t('since', { day: day() })}</span>}</Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function Plan(props: { readonly plan: PlanContent }): JSX.Element {
  const parts = (): readonly ReadPart[] => readOut(props.plan, language());
  return (
    <section>
      <h3>{t('plan')}</h3>
      <For each={parts()} fallback={<p class="muted">{t('noPlan')}</p>}>
        {(part) => (
          <div class="access__part">
            <h4>{part.title}</h4>
            <For each={part.lines}>
              {(line) => (
                <p classList={{ 'access__line-head': line.kind === 'heading', 'sm muted': line.kind === 'more' }}>
                  {line.label === '' ? line.text : `${line.label}: ${line.text}`}
                </p>
              )}
            </For>
          </div>
        )}
      </For>
    </section>
  );
}

function dayText(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options }).format(Date.parse(`${day}T12:00:00Z`));
}
