import type { PlanChange } from '@cairn/aftercare';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';
import { placeWords } from './place-words.ts';
import { isJustNow, momentWords, nameFor } from './plan-words.ts';

const t = createWords(planEditorWords);
const SHOWN = 10;

const did = {
  set: 'didSet',
  add: 'didAdd',
  remove: 'didRemove',
  keep: 'didKeep',
  move: 'didMove',
  choose: 'didChoose',
  check: 'didCheck',
  uncheck: 'didUncheck',
} as const satisfies Record<PlanChange['what'], keyof typeof planEditorWords>;

/** What the patient asks for, and who changed what when: both from the record. */
export function PlanAside(props: { readonly model: PlanModel }): JSX.Element {
  const waiting = createMemo(() => props.model.plan().requests.filter((request) => !request.answered));
  const changes = createMemo(() => newest(props.model.plan().changes));
  const moment = (at: number): string => (isJustNow(at, props.model.now()) ? t('justNow') : momentWords(at, props.model.now()));
  return (
    <aside class="plan-aside scroll" aria-label={t('context')}>
      <section aria-labelledby="plan-requests">
        <h2 id="plan-requests">{t('requests', { name: props.model.called() })}</h2>
        <ul class="plan-requests" role="list">
          <For each={waiting()} fallback={<li class="muted">{t('noRequests')}</li>}>
            {(request) => (
              <li>
                <p>“{request.text}”</p>
                <p class="muted xs">{moment(request.at)}</p>
                <p class="plan-together__acts">
                  <Button minor onClick={() => props.model.answer(request.requestId, 'changed')}>
                    {t('answerChanged')}
                  </Button>
                  <Button minor look="quiet" onClick={() => props.model.answer(request.requestId, 'talk')}>
                    {t('answerTalk')}
                  </Button>
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
      <section aria-labelledby="plan-changes">
        <h2 id="plan-changes">{t('changes')}</h2>
        <ol class="plan-changes" role="list">
          <For each={changes()} fallback={<li class="muted">{t('noChanges')}</li>}>
            {(change) => (
              <li>
                <span>
                  <b>{nameFor(change.by, props.model.me().personId)}</b> {t(did[change.what])}{' '}
                  <Show when={placeWords(props.model.plan(), change.path)}>{(place) => <span>“{place()}”</span>}</Show>
                </span>
                <span class="muted xs">{moment(change.at)}</span>
              </li>
            )}
          </For>
        </ol>
      </section>
    </aside>
  );
}

/** Newest first; the pauses of one person writing in one place are one change. */
function newest(changes: readonly PlanChange[]): readonly PlanChange[] {
  const shown: PlanChange[] = [];
  for (const change of changes.toReversed()) {
    const last = shown.at(-1);
    const same = last && last.by.personId === change.by.personId && last.path.slice(0, 5).join('/') === change.path.slice(0, 5).join('/');
    if (!same) shown.push(change);
  }
  return shown.slice(0, SHOWN);
}
