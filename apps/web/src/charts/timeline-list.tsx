import type { Instant } from '@cairn/kernel';
import { For, Show, type JSX } from 'solid-js';
import { dayKey, nearDay } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import { MomentLine } from './moment-line.tsx';
import type { Moment } from './timeline.ts';
import { dayWords } from './value-words.ts';

const t = createWords(chartWords);

type ListProps = {
  readonly moments: readonly Moment[];
  readonly me: string;
  readonly called: string;
  readonly zone: string;
  readonly now: Instant;
  readonly empty: string;
};

type Line = { readonly moment: Moment; readonly day: string | undefined };

/** Newest first, a heading for each day. */
export function TimelineList(props: ListProps): JSX.Element {
  const lines = (): readonly Line[] =>
    props.moments.map((moment, index) => {
      const before = props.moments[index - 1];
      const day = dayKey(moment.at, props.zone);
      return { moment, day: before && dayKey(before.at, props.zone) === day ? undefined : day };
    });
  const heading = (line: Line): string => {
    const near = nearDay(line.moment.at, props.zone, props.now);
    if (near === 'today' || near === 'yesterday') return t(near);
    return dayWords(line.day ?? '', { weekday: 'long', month: 'short', day: 'numeric' });
  };
  return (
    <ol class="tl-list scroll" role="list" tabindex="0" aria-label={t('timeline')}>
      <For each={lines()} fallback={<li class="sm muted">{props.empty}</li>}>
        {(line) => (
          <>
            <Show when={line.day}>
              <li>
                <p class="tl-day">{heading(line)}</p>
              </li>
            </Show>
            <MomentLine moment={line.moment} me={props.me} called={props.called} zone={props.zone} />
          </>
        )}
      </For>
    </ol>
  );
}
