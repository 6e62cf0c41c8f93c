import { createEffect, Show, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { useNavigate, useParams } from '../look/router.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { AddSheet } from '../worksheets/add-sheet.tsx';
import { createSheets } from '../worksheets/create-sheets.ts';
import { ownPresence } from '../worksheets/own-presence.ts';
import { SheetList } from '../worksheets/sheet-list.tsx';
import { SheetPage } from '../worksheets/sheet-page.tsx';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { useOpenChart } from './chart-screen.tsx';

const t = createWords(worksheetWords);

/** Every worksheet of a chart, in its sessions section; one can be begun outside a session too. */
export function ChartSheets(): JSX.Element {
  const live = useLive();
  const navigate = useNavigate();
  const open = useOpenChart();
  const sheets = untrack(() => createSheets(live, open.view));
  const hrefOf = (sheetId: string): string => `/p/${open.view.chart}/sessions/${sheetId}`;
  return (
    <section class="stack-4" aria-labelledby="sheets">
      <h3 id="sheets">{t('allPages')}</h3>
      <div>
        <AddSheet sheets={sheets} sessionId={undefined} onOpened={(sheetId) => navigate(hrefOf(sheetId))} />
      </div>
      <SheetList sheets={sheets} hrefOf={hrefOf} />
    </section>
  );
}

/** One worksheet of a chart, for the care team. */
export function ChartSheet(): JSX.Element {
  const live = useLive();
  const params = useParams<{ readonly sheet: string }>();
  const navigate = useNavigate();
  const open = useOpenChart();
  const sheets = untrack(() => createSheets(live, open.view));
  const presence = untrack(() => ownPresence(open.view, live.me.personId));
  const back = (): string => `/p/${open.view.chart}/sessions`;
  createEffect(() => presence.at(params.sheet, '', false));
  return (
    <section class="main-col scroll stack-4" aria-label={t('pages')} tabindex="0">
      <Show
        when={sheets.sheet(params.sheet)?.sheetId}
        keyed
        fallback={<EmptyState title={t('noPage')} action={<ButtonLink href={back()}>{t('allPages')}</ButtonLink>} />}
      >
        {(sheetId) => (
          <>
            <div>
              <ButtonLink look="quiet" minor class="flush-x" href={back()}>
                {t('allPages')}
              </ButtonLink>
            </div>
            <SheetPage sheets={sheets} sheetId={sheetId} side="staff" presence={presence} onOpen={(id) => navigate(`${back()}/${id}`)} />
          </>
        )}
      </Show>
    </section>
  );
}
