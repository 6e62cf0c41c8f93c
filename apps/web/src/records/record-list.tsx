import type { KeptRecord, Records } from '@cairn/records';
import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { useLive } from '../live/live.ts';
import { recordWords } from '../words/records.ts';
import { createWords, locale } from '../words/words.ts';
import { dailyTimes, groupsOf, keptOnly, valueText, type RecordGroup } from './record-groups.ts';
import './records.css';

const t = createWords(recordWords);

/** Everything that came from other systems, by kind; the original of each is one press away. */
export function RecordList(props: { readonly chart: string; readonly records: Records }): JSX.Element {
  const [opened, setOpened] = createSignal<KeptRecord>();
  const groups = (): readonly RecordGroup[] => groupsOf(props.records);
  const kept = (): ReturnType<typeof keptOnly> => keptOnly(props.records);
  return (
    <Show when={props.records.records.length > 0} fallback={<EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>}>
      <Show when={props.records.runs.at(-1)}>
        {(run) => (
          <p class="sm muted records__last">{t('lastImport', { day: instantDay(run().at), added: run().added, revised: run().revised })}</p>
        )}
      </Show>
      <For each={groups()}>{(group) => <Group group={group} onOpen={setOpened} />}</For>
      <Show when={kept().length > 0}>
        <section class="records__kept">
          <h3>{t('kept')}</h3>
          <p class="sm muted">
            {kept()
              .map(({ resourceType: type, count }) => t('keptCount', { type: spaced(type), count }))
              .join(', ')}
          </p>
        </section>
      </Show>
      <Show when={opened()} keyed>
        {(record) => <Original chart={props.chart} record={record} onClose={() => setOpened(undefined)} />}
      </Show>
    </Show>
  );
}

function Group(props: { readonly group: RecordGroup; readonly onOpen: (record: KeptRecord) => void }): JSX.Element {
  const hasValues = (): boolean => props.group.records.some((record) => valueOf(record) !== '');
  const heading = (): string => `records-${props.group.type}`;
  return (
    <section class="records__group" aria-labelledby={heading()}>
      <h3 id={heading()}>
        {t(props.group.type)} <span class="xs muted">{t('shown', { shown: props.group.records.length, count: props.group.count })}</span>
      </h3>
      <table class="chart-table records__table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <Show when={hasValues()}>
              <th scope="col">{t('value')}</th>
            </Show>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">
              <span class="vh">{t('original')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.group.records}>{(record) => <Row record={record} hasValue={hasValues()} onOpen={props.onOpen} />}</For>
        </tbody>
      </table>
    </section>
  );
}

function Row(props: {
  readonly record: KeptRecord;
  readonly hasValue: boolean;
  readonly onOpen: (record: KeptRecord) => void;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{props.record.text}</th>
      <Show when={props.hasValue}>
        <td>{valueOf(props.record)}</td>
      </Show>
      <td class="nowrap">{whenWords(props.record)}</td>
      <td>{stateWords(props.record)}</td>
      <td>
        <Button look="quiet" minor onClick={() => props.onOpen(props.record)} aria-label={t('originalOf', { name: props.record.text })}>
          {t('original')}
        </Button>
      </td>
    </tr>
  );
}

function Original(props: { readonly chart: string; readonly record: KeptRecord; readonly onClose: () => void }): JSX.Element {
  const live = useLive();
  const [text, setText] = createSignal<string>();
  const [failed, setFailed] = createSignal(false);
  const load = (): void => {
    setFailed(false);
    live.call('records.original', { chart: props.chart, recordId: props.record.recordId }).then(
      (original) => (original === null ? setFailed(true) : setText(JSON.stringify(JSON.parse(original), undefined, 2))),
      () => setFailed(true),
    );
  };
  onMount(load);
  return (
    <Dialog
      open
      title={t('originalOf', { name: props.record.text })}
      onClose={() => props.onClose()}
      actions={<Button onClick={() => props.onClose()}>{t('close')}</Button>}
    >
      <Show when={failed()}>
        <ErrorBanner title={t('originalFailed')} onRetry={load} />
      </Show>
      <pre class="records__original" tabindex="0">
        {text() ?? ''}
      </pre>
    </Dialog>
  );
}

function valueOf(record: KeptRecord): string {
  return dosageWords(record) || valueText(record, locale());
}

function dosageWords(record: KeptRecord): string {
  const { dosage } = record;
  if (!dosage) return '';
  if (dosage.text) return dosage.text;
  const times = dailyTimes(dosage);
  const amount = [dosage.amount, dosage.unit].filter((part) => part !== undefined).join(' ');
  const daily = times === undefined ? '' : times === 1 ? t('onceADay', { amount }) : t('everyDay', { amount, times });
  return [daily.trim(), dosage.asNeeded ? t('asNeeded') : ''].filter(Boolean).join(', ');
}

function stateWords(record: KeptRecord): string {
  if (record.status === 'entered-in-error') return t('inError');
  if (record.active) return t('active');
  return record.type === 'condition' || record.type === 'medication' ? t('notActive') : '';
}

function whenWords(record: KeptRecord): string {
  const from = record.when && dayText(record.when.day);
  const to = record.end && dayText(record.end.day);
  if (from && to && from !== to) return t('until', { from, to });
  return from ?? to ?? t('noDate');
}

/** As exact as the source was: a year stays a year. */
function dayText(day: string): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(day.length > 4 ? { month: 'short' } : {}),
    ...(day.length > 7 ? { day: 'numeric' } : {}),
  };
  const whole = `${day}-01-01`.slice(0, 10);
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options }).format(Date.parse(`${whole}T12:00:00Z`));
}

function instantDay(at: number): string {
  return new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'short', day: 'numeric' }).format(at);
}

/** "ExplanationOfBenefit" as a person reads it. */
function spaced(resourceType: string): string {
  return resourceType.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
