import { createEffect, createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button, ButtonLink } from '../look/button.tsx';
import { SelectField } from '../look/field.tsx';
import { downloadIcon, eyeIcon, gitCompareIcon } from '../look/icons.ts';
import { Skeleton } from '../look/waiting.tsx';
import { versionWords } from '../words/aftercare-versions.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { Side, VersionRow, Versions } from './create-versions.ts';
import type { PlanModel } from './plan-model.ts';
import { momentWords, nameFor } from './plan-words.ts';
import { roleWords } from './signers.ts';
import { VersionChanges } from './version-changes.tsx';
import { VersionPage } from './version-page.tsx';
import { versionName } from './version-rows.tsx';
import './plan-editor.css';
import './versions.css';

const t = createWords(versionWords);

type Props = { readonly model: PlanModel; readonly versions: Versions; readonly pdfHref: (number: number) => string };
type Shown = { readonly what: 'changes'; readonly from: Side; readonly to: Side } | { readonly what: 'page'; readonly number: number };

/** Every version and attempt on the left, one of them or two side by side on the right. */
export function VersionsDesk(props: Props): JSX.Element {
  const [chosen, setChosen] = createSignal<Shown>();
  const newest = (): VersionRow | undefined => props.versions.published()[0];
  const shown = createMemo((): Shown | undefined => {
    const row = newest();
    return chosen() ?? (row && { what: 'changes', from: row.number, to: 'draft' });
  });
  createEffect(() => {
    const now = shown();
    const sides: readonly Side[] = now === undefined ? [] : now.what === 'page' ? [now.number] : [now.from, now.to];
    for (const side of sides) if (side !== 'draft') props.versions.fetchContent(side);
  });
  return (
    <Show
      when={props.versions.rows()}
      fallback={
        <Show when={props.versions.failed()} fallback={<Skeleton />}>
          {refusalText('offline')}
        </Show>
      }
    >
      {(rows) => (
        <div class="plan-vers">
          <section class="plan-vers__list scroll" aria-label={t('list')} tabindex="-1">
            <ol role="list">
              <For each={rows()} fallback={<li class="muted">{t('none')}</li>}>
                {(row) => <Row {...props} row={row} onOpen={() => setChosen({ what: 'page', number: row.number })} />}
              </For>
            </ol>
          </section>
          <section class="plan-vers__shown scroll" aria-label={t('shown')} tabindex="-1">
            <Show when={newest()}>
              <Compare {...props} shown={shown()} onShow={setChosen} />
            </Show>
            <Show when={shown()}>{(now) => <Body {...props} shown={now()} />}</Show>
          </section>
        </div>
      )}
    </Show>
  );
}

function Row(props: Props & { readonly row: VersionRow; readonly onOpen: () => void }): JSX.Element {
  const me = (): string => props.model.me().personId;
  const isPublished = (): boolean => props.row.state === 'published';
  return (
    <li class="version-row" classList={{ 'is-taken-back': props.row.state === 'taken-back' }}>
      <p>
        <b>{versionName(props.row)}</b>{' '}
        <span class="muted xs">{momentWords(props.row.publishedAt ?? props.row.takenBack?.at ?? props.row.at, props.model.now())}</span>
      </p>
      <Show when={props.row.why}>
        <p class="sm">“{props.row.why}”</p>
      </Show>
      <ul class="version-row__signs" role="list">
        <For each={props.row.signatures}>
          {(one) => (
            <li>
              {nameFor(one.by, me())}, {roleWords(one.as)}, {momentWords(one.at, props.model.now())}
            </li>
          )}
        </For>
      </ul>
      <Show when={props.row.takenBack}>
        {(back) => <p class="sm">{t('takenBackBy', { name: nameFor(back().by, me()), why: back().why })}</p>}
      </Show>
      <Show when={isPublished()}>
        <p class="version-row__acts">
          <Button minor look="quiet" icon={eyeIcon} aria-label={t('openOf', { number: props.row.number })} onClick={() => props.onOpen()}>
            {t('open')}
          </Button>
          <ButtonLink
            minor
            look="quiet"
            icon={downloadIcon}
            aria-label={t('pdfOf', { number: props.row.number })}
            href={props.pdfHref(props.row.number)}
            rel="external"
          >
            {t('pdf')}
          </ButtonLink>
        </p>
      </Show>
    </li>
  );
}

type CompareProps = Props & { readonly shown: Shown | undefined; readonly onShow: (shown: Shown) => void };

/** Two quick ways, and any two versions. */
function Compare(props: CompareProps): JSX.Element {
  const now = (): { from: Side; to: Side } => (props.shown?.what === 'changes' ? props.shown : { from: newest(), to: 'draft' });
  const newest = (): number => props.versions.published()[0]?.number ?? 0;
  const show = (from: Side, to: Side): void => props.onShow({ what: 'changes', from, to });
  const side = (value: string): Side => (value === 'draft' ? 'draft' : Number(value));
  return (
    <div class="version-compare">
      <p class="version-compare__quick">
        <Button minor icon={gitCompareIcon} onClick={() => show(newest(), 'draft')}>
          {t('since', { number: newest() })}
        </Button>
        <Show when={props.versions.signedByMe()}>
          {(row) => (
            <Button minor onClick={() => show(row().number, 'draft')}>
              {t('sinceYou')}
            </Button>
          )}
        </Show>
      </p>
      <p class="version-compare__two">
        <SelectField label={t('from')} onChange={(event) => show(side(event.currentTarget.value), now().to)}>
          <For each={props.versions.published()}>
            {(row) => (
              <option value={row.number} selected={now().from === row.number}>
                {t('version', { number: row.number })}
              </option>
            )}
          </For>
        </SelectField>
        <SelectField label={t('to')} onChange={(event) => show(now().from, side(event.currentTarget.value))}>
          <option value="draft" selected={now().to === 'draft'}>
            {t('draft')}
          </option>
          <For each={props.versions.published()}>
            {(row) => (
              <option value={row.number} selected={now().to === row.number}>
                {t('version', { number: row.number })}
              </option>
            )}
          </For>
        </SelectField>
      </p>
    </div>
  );
}

function sideName(side: Side): string {
  return side === 'draft' ? t('draft') : t('version', { number: side });
}

function Body(props: Props & { readonly shown: Shown }): JSX.Element {
  const page = (): number | undefined => (props.shown.what === 'page' ? props.shown.number : undefined);
  const changes = createMemo(() =>
    props.shown.what === 'changes' ? props.versions.compared(props.shown.from, props.shown.to) : undefined,
  );
  const title = (): string => {
    if (props.shown.what === 'page') return t('version', { number: props.shown.number });
    return t('changedFrom', { from: sideName(props.shown.from), to: sideName(props.shown.to), count: changes()?.length ?? 0 });
  };
  return (
    <>
      <h2 aria-live="polite">{title()}</h2>
      <Show when={page() !== undefined && props.versions.contentAt(page() ?? 0)}>{(content) => <VersionPage content={content()} />}</Show>
      <Show when={props.shown.what === 'changes'}>
        <Show when={changes()} fallback={<Skeleton />}>
          {(all) => <VersionChanges changes={all()} none={t('same')} />}
        </Show>
      </Show>
    </>
  );
}
