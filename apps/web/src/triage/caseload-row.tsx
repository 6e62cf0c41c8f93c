import { levelTable, reasonText, type CaseloadRow } from '@cairn/triage';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { ClockBar } from '../look/clock-ring.tsx';
import { clockWords } from '../look/clock-words.ts';
import { Icon } from '../look/icon.tsx';
import { userRoundCheckIcon } from '../look/icons.ts';
import { SeverityMark } from '../look/severity.tsx';
import { Sparkline } from '../look/sparkline.tsx';
import { clock } from '../look/when.ts';
import { caseloadWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import { cravingOf, detailsText, dueText, firstName, shortDay, trendText } from './row-words.ts';

const t = createWords(caseloadWords);

type RowProps = {
  readonly row: CaseloadRow;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly me: string;
  /** The viewer's own zone: times of a list must be comparable. */
  readonly zone: string;
  readonly now: number;
};

export function Row(props: RowProps): JSX.Element {
  /** A press with a pointer opens the panel beside the list; the keyboard and new tabs open the chart. */
  const press = (event: MouseEvent): void => {
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    props.onSelect();
  };
  return (
    <tr class="pt-row" aria-selected={props.selected} data-chart={props.row.chart}>
      <td class="c-shape">
        <SeverityMark of={props.row.tier} bare />
      </td>
      <th scope="row" class="c-name">
        <a href={`/p/${props.row.chart}`} onClick={press}>
          {props.row.name}
        </a>
        <span>{t('dayInCare', { day: props.row.dayInCare })}</span>
      </th>
      <td class="c-why">
        <Show when={props.row.reason} fallback={<span>{detailsText(props.row)}</span>}>
          {(reason) => (
            <>
              <b>{reasonText(reason())}</b>
              <span>{detailsText(props.row)}</span>
            </>
          )}
        </Show>
      </td>
      <td class="c-spark">
        <Craving row={props.row} />
      </td>
      <td class="c-told num">
        <Show when={props.row.lastCheckInAt} fallback={t('never')}>
          {(at) => dueText(at(), props.zone, props.now)}
        </Show>
      </td>
      <td class="c-clock">
        <ClockCell {...props} />
      </td>
    </tr>
  );
}

function Craving(props: { readonly row: CaseloadRow }): JSX.Element {
  return (
    <Show when={cravingOf(props.row)}>
      {(trend) => (
        <Sparkline
          values={trend().days.map((day) => day ?? undefined)}
          low={0}
          high={10}
          usual={usualOf(trend().usual)}
          harder="higher"
          label={trendText(trend())}
        />
      )}
    </Show>
  );
}

function usualOf(band: { readonly low: number; readonly high: number } | undefined): { from: number; to: number } | undefined {
  return band && { from: band.low, to: band.high };
}

/** Who has it, or how long is left: words first, the bar only repeats them. */
function ClockCell(props: RowProps): JSX.Element {
  const due = (): number => props.row.clock?.dueAt ?? 0;
  const left = (): number => due() - props.now;
  const total = (): number => (props.row.clock ? due() - props.row.clock.raisedAt : 1);
  const owner = (): string => (props.row.clock?.owner ? t('ownedBy', { name: firstName(props.row.clock.owner.name) }) : t('noOwner'));
  return (
    <Switch>
      <Match when={props.row.clock?.taken}>
        {(taken) => (
          <>
            <b>
              <Icon of={userRoundCheckIcon} />
              {taken().by.personId === props.me ? t('youHaveIt') : t('hasIt', { name: firstName(taken().by.name) })}
            </b>
            <span>{t('since', { time: dueText(taken().at, props.zone, props.now) })}</span>
          </>
        )}
      </Match>
      <Match when={props.row.clock && props.row.tier === 'now'}>
        <b class="clock-now">{left() < 0 ? `+${clockWords(left())}` : clockWords(left())}</b>
        <span>{left() < 0 ? t('pastDue') : t('ofMinutes', { minutes: levelTable.P0.answerWithin.count })}</span>
        <ClockBar left={left()} total={total()} />
      </Match>
      <Match when={props.row.clock}>
        <b>{t(left() < 0 ? 'wasDue' : 'by', { time: dueText(due(), props.zone, props.now) })}</b>
        <span>{owner()}</span>
      </Match>
      <Match when={props.row.nextAppointment}>
        {(visit) => <span>{t('visit', { time: visitText(visit().startsAt, props.zone, props.now) })}</span>}
      </Match>
    </Switch>
  );
}

function visitText(at: number, zone: string, now: number): string {
  const day = dueText(at, zone, now);
  const time = clock(at, zone);
  return day === time ? time : `${shortDay(at, zone, now)} ${time}`;
}
