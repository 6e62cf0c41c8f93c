import { reasonText, type Caseload, type CaseloadRow } from '@cairn/triage';
import { For, Show, type JSX } from 'solid-js';
import { createNow } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { clockWords } from '../look/clock-words.ts';
import { SeverityMark } from '../look/severity.tsx';
import { lookWords } from '../words/look.ts';
import { staffShellWords } from '../words/staff-shell.ts';
import { createWords } from '../words/words.ts';

const t = createWords(staffShellWords);
const look = createWords(lookWords);

/** More than two would push the work off the page; the list itself is one press away. */
const shownAtOnce = 2;

/** Now alerts that nobody has taken, the soonest first. No way to dismiss one: someone takes it (DESIGN §6). */
export const untaken = (caseload: Caseload | null | undefined): readonly CaseloadRow[] =>
  (caseload?.rows ?? []).filter((row) => row.tier === 'now' && row.clock !== undefined && row.clock.taken === undefined);

function NowLine(props: { readonly row: CaseloadRow; readonly now: number }): JSX.Element {
  const left = (): number => (props.row.clock?.dueAt ?? 0) - props.now;
  const time = (): string => clockWords(left());
  return (
    <div class="page-bar">
      <SeverityMark of="now" />
      <span>
        <b>{props.row.name}.</b> <Show when={props.row.reason}>{(reason) => <>{reasonText(reason())}. </>}</Show>
        <span class="num">{left() < 0 ? t('nowLate', { time: time() }) : t('nowLeft', { time: time() })}</span>
      </span>
      <ButtonLink minor href={`/p/${props.row.chart}`}>
        {t('open')}
      </ButtonLink>
    </div>
  );
}

/** Stays on every staff page until someone takes what it says. */
export function NowBar(props: { readonly caseload: Caseload | null | undefined }): JSX.Element {
  const now = createNow(1000);
  const rows = (): readonly CaseloadRow[] => untaken(props.caseload);
  const charts = (): string =>
    rows()
      .map((row) => row.name)
      .join(', ');
  return (
    <section class="now-bars" aria-label={look('now')}>
      <For each={rows().slice(0, shownAtOnce)}>{(row) => <NowLine row={row} now={now()} />}</For>
      <Show when={rows().length > shownAtOnce}>
        <p class="page-bar">
          <a href="/caseload">{t('needNow', { count: rows().length })}</a>
        </p>
      </Show>
      <span class="vh" role="alert">
        <Show when={rows().length > 0}>{t('nowOne', { person: charts() })}</Show>
      </span>
    </section>
  );
}
