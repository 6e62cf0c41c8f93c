import { For, Show, type JSX } from 'solid-js';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';

const t = createWords(sessionWords);

/** The three columns of the room. Where there is no room for them side by side they take turns. */
export const columns = ['people', 'page', 'guide'] as const;
export type Column = (typeof columns)[number];

type TurnsProps = {
  readonly shown: Column;
  readonly onShow: (column: Column) => void;
  /** A column in which something waits for the counselor while another one is shown. */
  readonly waits: (column: Column) => boolean;
};

export function Turns(props: TurnsProps): JSX.Element {
  return (
    <div class="tabs turns" role="group" aria-label={t('parts')}>
      <For each={columns}>
        {(column) => (
          <button
            type="button"
            class="tabs__tab"
            aria-current={props.shown === column ? 'page' : undefined}
            onClick={() => props.onShow(column)}
          >
            {t(`part.${column}`)}
            <Show when={props.shown !== column && props.waits(column)}>
              <span class="dot" />
              <span class="vh">{t('partWaits')}</span>
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}

/** For the keyboard: from the top of the room straight to a column. */
export function SkipToColumns(props: { readonly onShow: (column: Column) => void }): JSX.Element {
  const go = (event: MouseEvent, column: Column): void => {
    event.preventDefault();
    props.onShow(column);
    document.getElementById(columnId(column))?.focus();
  };
  return (
    <nav aria-label={t('skips')}>
      <For each={columns}>
        {(column) => (
          <a class="skip" href={`#${columnId(column)}`} onClick={(event) => go(event, column)}>
            {t(`skip.${column}`)}
          </a>
        )}
      </For>
    </nav>
  );
}

export const columnId = (column: Column): string => `room-${column}`;
