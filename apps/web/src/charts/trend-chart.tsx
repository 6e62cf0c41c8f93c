import type { Day } from '@cairn/kernel';
import { createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import type { DoseMark, EventMark, SessionMark } from './lanes.ts';
import { draw, scaleOf, xOf, type Frame, type Spot, type Trend } from './trends.ts';
import { capital, dayWords, usualWords, valueWords } from './value-words.ts';

const t = createWords(chartWords);

export type TrendPicture = {
  readonly name: string;
  readonly last: Day;
  readonly count: number;
  /** The first day in care. */
  readonly since: Day;
  readonly trends: readonly Trend[];
  readonly doses: readonly DoseMark[];
  readonly sessions: readonly SessionMark[];
  readonly events: readonly EventMark[];
};

const LABELS = 136;
/** Room above the first row for the words of events. */
const WORDS = 24;
const TOP = 8;
const ROW = 94;
const INNER = 68;
const LANE = 32;

/** Measures under one another on one axis of days, redrawn at the width there is (DESIGN §9). */
export function TrendChart(props: TrendPicture): JSX.Element {
  const [width, setWidth] = createSignal(792);
  let box: HTMLDivElement | undefined;
  onMount(() => {
    if (!box || typeof ResizeObserver === 'undefined') return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(420, Math.floor(entry.contentRect.width))));
    watcher.observe(box);
    onCleanup(() => watcher.disconnect());
  });
  const right = (): number => width() - 20;
  const top = (): number => (props.events.length > 0 ? TOP + WORDS : TOP);
  const lanes = (): number => top() + props.trends.length * ROW;
  const bottom = (): number => lanes() + 2 * LANE + 12;
  const x = (index: number): number => xOf({ left: LABELS, right: right() }, index, props.count);
  return (
    <div ref={(element) => (box = element)}>
      <svg
        class="chart trends"
        viewBox={`0 0 ${width()} ${bottom() + 24}`}
        width={width()}
        height={bottom() + 24}
        role="img"
        aria-labelledby="trends-title trends-said"
      >
        <title id="trends-title">{t('trendsOf', { name: props.name, count: props.count })}</title>
        <desc id="trends-said">{props.trends.map(saidOf).join(' ')}</desc>
        <Events events={props.events} x={x} bottom={lanes()} />
        <For each={props.trends}>
          {(trend, row) => <Row trend={trend} since={props.since} top={top() + row() * ROW} right={right()} width={width()} />}
        </For>
        <DoseLane doses={props.doses} x={x} y={lanes() + 22} step={(right() - LABELS) / Math.max(1, props.count - 1)} />
        <SessionLane sessions={props.sessions} x={x} y={lanes() + 22 + LANE} />
        <path class="c-axis" d={`M${LABELS - 8} ${bottom()}H${width() - 12}`} />
        <Axis last={props.last} count={props.count} x={x} y={bottom() + 17} />
      </svg>
    </div>
  );
}

function saidOf(trend: Trend): string {
  const measure = t(trend.measure);
  if (!trend.latest) return `${measure}: ${t('noAnswers')}.`;
  const value = valueWords(trend.measure, trend.latest.value ?? 0);
  return t('trendSaid', { measure, value, usual: usualWords(trend.measure, trend.latest.usual) });
}

function Row(props: {
  readonly trend: Trend;
  readonly since: Day;
  readonly top: number;
  readonly right: number;
  readonly width: number;
}): JSX.Element {
  const frame = (): Frame => ({
    left: LABELS,
    right: props.right,
    top: props.top + 14,
    bottom: props.top + 14 + INNER,
    ...scaleOf(props.trend),
  });
  const picture = (): ReturnType<typeof draw> => draw(props.trend, frame(), props.since);
  const latest = (): string => (props.trend.latest ? capital(valueWords(props.trend.measure, props.trend.latest.value ?? 0)) : '–');
  const stale = (): Day | undefined => {
    const { latest: last, points } = props.trend;
    return last && last.day !== points.at(-1)?.day ? last.day : undefined;
  };
  return (
    <g>
      <path class="c-grid" d={`M${LABELS - 8} ${props.top + ROW - 4.5}H${props.width - 12}`} />
      <text x="0" y={props.top + 26} class="strong t-14">
        {t(props.trend.measure)}
      </text>
      <text x="0" y={props.top + 48} class="strong t-20">
        {latest()}
      </text>
      <text x="0" y={props.top + 66}>
        {props.trend.latest ? usualWords(props.trend.measure, props.trend.latest.usual) : t('noAnswers')}
      </text>
      <Show when={stale()}>
        {(day) => (
          <text x="0" y={props.top + 81}>
            {t('onDay', { day: dayWords(day()) })}
          </text>
        )}
      </Show>
      <path class="c-band" d={picture().band} />
      <text class="t-11" x={LABELS - 12} y={frame().top + 4} text-anchor="end">
        {frame().high}
      </text>
      <text class="t-11" x={LABELS - 12} y={frame().bottom + 4} text-anchor="end">
        {frame().low}
      </text>
      <path class="c-line" d={picture().line} />
      <Dots spots={picture().alone} class="c-dot" r={2.4} />
      <For each={picture().gaps}>
        {(gap) => (
          <path class="trends__gap" d={`M${gap.x - 3} ${frame().bottom}h6`}>
            <title>{t('noCheckIn', { day: dayWords(gap.day) })}</title>
          </path>
        )}
      </For>
      <Show when={picture().latest}>{(spot) => <circle class="c-last" cx={spot().x} cy={spot().y} r={4.5} />}</Show>
      <Dots spots={picture().harder} class="c-dot--out" r={3.6} />
    </g>
  );
}

function Dots(props: { readonly spots: readonly Spot[]; readonly class: string; readonly r: number }): JSX.Element {
  return <For each={props.spots}>{(spot) => <circle class={props.class} cx={spot.x} cy={spot.y} r={props.r} />}</For>;
}

const LABEL_ROOM = 78;

/** Words above their day; where two would meet, the later one keeps its line and loses its word (the table has it). */
function Events(props: {
  readonly events: readonly EventMark[];
  readonly x: (index: number) => number;
  readonly bottom: number;
}): JSX.Element {
  const worded = (): ReadonlySet<number> => {
    const kept = new Set<number>();
    let last = -Infinity;
    for (const { index } of props.events) {
      if (props.x(index) - last < LABEL_ROOM) continue;
      last = props.x(index);
      kept.add(index);
    }
    return kept;
  };
  return (
    <For each={props.events}>
      {(event) => (
        <>
          <path class="c-event" d={`M${props.x(event.index)} 26V${props.bottom}`} />
          <Show when={worded().has(event.index)}>
            <text x={props.x(event.index)} y="20" text-anchor="middle" class="strong t-medium">
              {event.what === 'used' ? t('used') : t('missed')}
            </text>
          </Show>
        </>
      )}
    </For>
  );
}

function DoseLane(props: {
  readonly doses: readonly DoseMark[];
  readonly x: (index: number) => number;
  readonly y: number;
  readonly step: number;
}): JSX.Element {
  const wide = (): number => Math.min(14, Math.max(5, props.step - 6));
  return (
    <g>
      <text x="0" y={props.y + 4} class="strong t-14">
        {t('dose')}
      </text>
      <For each={props.doses}>
        {(mark) => (
          <Show
            when={mark.dose !== 'missed'}
            fallback={<path class="trends__missed" d={`M${props.x(mark.index) - 4} ${props.y - 4}l8 8m0-8-8 8`} />}
          >
            <rect
              class={`trends__dose trends__dose--${mark.dose}`}
              x={props.x(mark.index) - wide() / 2}
              y={props.y - 8}
              width={wide()}
              height="16"
              rx="2"
            />
          </Show>
        )}
      </For>
    </g>
  );
}

function SessionLane(props: {
  readonly sessions: readonly SessionMark[];
  readonly x: (index: number) => number;
  readonly y: number;
}): JSX.Element {
  return (
    <g>
      <text x="0" y={props.y + 4} class="strong t-14">
        {t('sessions')}
      </text>
      <For each={props.sessions}>
        {(mark) => (
          <rect
            class={`trends__session${mark.held ? '' : ' trends__session--open'}`}
            x={props.x(mark.index) - 6}
            y={props.y - 6}
            width="12"
            height="12"
            rx="3"
          />
        )}
      </For>
    </g>
  );
}

/** A date a week, counted back from today. */
function Axis(props: {
  readonly last: Day;
  readonly count: number;
  readonly x: (index: number) => number;
  readonly y: number;
}): JSX.Element {
  const weeks = (): readonly number[] =>
    Array.from({ length: props.count }, (_, index) => index).filter((index) => (props.count - 1 - index) % 7 === 0);
  const dayAt = (index: number): Day =>
    new Date(Date.parse(`${props.last}T12:00:00Z`) - (props.count - 1 - index) * 86_400_000).toISOString().slice(0, 10);
  return (
    <For each={weeks()}>
      {(index) => (
        <text
          x={props.x(index)}
          y={props.y}
          text-anchor={index === props.count - 1 ? 'end' : 'middle'}
          class={index === props.count - 1 ? 'strong' : ''}
        >
          {index === props.count - 1 ? t('today') : dayWords(dayAt(index))}
        </text>
      )}
    </For>
  );
}
