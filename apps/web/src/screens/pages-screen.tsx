import { createEffect, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { useNavigate, useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { AddSheet } from '../worksheets/add-sheet.tsx';
import { createSheets, type Sheets } from '../worksheets/create-sheets.ts';
import { ownPresence } from '../worksheets/own-presence.ts';
import { SheetList } from '../worksheets/sheet-list.tsx';
import { SheetPage } from '../worksheets/sheet-page.tsx';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(worksheetWords);

/** All of a patient's pages, from visits and begun alone. */
export function PagesScreen(): JSX.Element {
  const navigate = useNavigate();
  return (
    <Frame back="/today" title={() => t('mine')}>
      {(_view, sheets) => (
        <>
          <p class="muted">{t('mineMore')}</p>
          <AddSheet sheets={sheets} sessionId={undefined} alone onOpened={(sheetId) => navigate(`/pages/${sheetId}`)} />
          <SheetList sheets={sheets} hrefOf={(sheetId) => `/pages/${sheetId}`} />
        </>
      )}
    </Frame>
  );
}

/** One page of a patient, full screen. */
export function PageScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ readonly sheet: string }>();
  const navigate = useNavigate();
  return (
    <Frame back="/pages" title={() => t('mine')}>
      {(view, sheets) => {
        const presence = ownPresence(view, live.me.personId);
        createEffect(() => presence.at(params.sheet, '', false));
        return (
          <Show when={sheets.sheet(params.sheet)?.sheetId} keyed fallback={<Missing />}>
            {(sheetId) => (
              <SheetPage sheets={sheets} sheetId={sheetId} side="patient" presence={presence} onOpen={(id) => navigate(`/pages/${id}`)} />
            )}
          </Show>
        );
      }}
    </Frame>
  );
}

type FrameProps = {
  readonly back: string;
  readonly title: () => string;
  readonly children: (view: ChartView, sheets: Sheets) => JSX.Element;
};

function Frame(props: FrameProps): JSX.Element {
  const live = useLive();
  const view = live.chart(live.me.chart ?? '');
  const sheets = createSheets(live, view);
  return (
    <div class="pt">
      <PatientHeader back={props.back} help />
      <main class="pt__main gap-7" id="main">
        <h1 class="t-2xl">{props.title()}</h1>
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={view.status() === 'gone'}>
            <Missing />
          </Match>
          <Match when={sheets.isLoaded()}>{untrack(() => props.children(view, sheets))}</Match>
        </Switch>
      </main>
    </div>
  );
}

function Missing(): JSX.Element {
  return <EmptyState title={t('noPage')} action={<ButtonLink href="/pages">{t('toMine')}</ButtonLink>} />;
}
