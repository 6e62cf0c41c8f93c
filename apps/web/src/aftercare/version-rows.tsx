import { changedSinceSigned, publishedVersion, type PlanVersion } from '@cairn/aftercare';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { createWords } from '../words/words.ts';
import { draftNumber, type PlanModel } from './plan-model.ts';
import { momentWords, nameFor } from './plan-words.ts';

const t = createWords(planSigningWords);

const rowWords = { asked: 'rowAsked', published: 'rowSigned', 'taken-back': 'rowTakenBack' } as const;

/** What a version is called in a list: its number and where it stands. */
export function versionName({ number, state }: Pick<PlanVersion, 'number' | 'state'>): string {
  return t(rowWords[state], { number });
}

/** Who signed, or who asked. */
export function versionPeople(version: Pick<PlanVersion, 'signatures' | 'by'>, me: string): string {
  const names = version.signatures.map((one) => nameFor(one.by, me));
  return names.length > 0 ? names.join(', ') : nameFor(version.by, me);
}

/** The newest versions beside the draft, and the way to all of them. */
export function VersionRows(props: { readonly model: PlanModel; readonly href: string }): JSX.Element {
  const shown = createMemo(() => props.model.plan().versions.toReversed().slice(0, 3));
  const published = createMemo(() => publishedVersion(props.model.plan()));
  const changes = createMemo(() => (published() ? changedSinceSigned(props.model.plan()).length : 0));
  const isDraft = (): boolean => !shown().some((version) => version.state === 'asked');
  const writers = createMemo(() => {
    const since = published()?.at ?? 0;
    const me = props.model.me().personId;
    return [...new Set(props.model.plan().changes.flatMap((change) => (change.at > since ? [nameFor(change.by, me)] : [])))];
  });
  return (
    <section aria-labelledby="plan-versions">
      <h2 id="plan-versions">
        {t('versions')}
        <a class="xs" href={props.href}>
          <Show when={published()} fallback={t('allVersions')}>
            {(version) => sinceWords(version().number, changes())}
          </Show>
        </a>
      </h2>
      <ol class="plan-versions" role="list">
        <Show when={isDraft()}>
          <li>
            <b>{t('rowDraft', { number: draftNumber(props.model.plan()) })}</b>
            <span class="muted">{writers().join(', ')}</span>
            <span class="muted xs">{t('now')}</span>
          </li>
        </Show>
        <For each={shown()}>
          {(version) => (
            <li>
              <b>{versionName(version)}</b>
              <span class="muted">{versionPeople(version, props.model.me().personId)}</span>
              <span class="muted xs">{momentWords(version.publishedAt ?? version.takenBack?.at ?? version.at, props.model.now())}</span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function sinceWords(number: number, changes: number): string {
  if (changes === 0) return t('allVersions');
  return changes === 1 ? t('seeOne', { number }) : t('seeSome', { number, count: changes });
}
