import type { PlanChange } from '@cairn/aftercare';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { FollowUpGrid } from './follow-up-grid.tsx';
import type { Contact } from './follow-up-weeks.ts';
import type { PlanModel } from './plan-model.ts';
import { placeWords } from './place-words.ts';
import { isJustNow, momentWords, nameFor } from './plan-words.ts';
import { Signatures } from './signatures.tsx';
import { VersionRows } from './version-rows.tsx';

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
  template: 'didTemplate',
} as const satisfies Record<PlanChange['what'], keyof typeof planEditorWords>;

type Props = {
  readonly desk: PlanDesk;
  readonly booked: readonly Contact[];
  readonly versionsHref: string;
  /** Where the plan's referrals stand. */
  readonly referrals: JSX.Element;
};

/** Around the document: what is ahead, what is asked for, versions, who changed what, and at the foot the signatures. */
export function PlanAside(props: Props): JSX.Element {
  return (
    <aside class="plan-aside" aria-label={t('context')}>
      <div class="plan-aside__scroll scroll">
        <FollowUpGrid desk={props.desk} booked={props.booked} />
        {props.referrals}
        <Requests model={props.desk.model} />
        <VersionRows model={props.desk.model} href={props.versionsHref} />
        <Changes model={props.desk.model} />
      </div>
      <Signatures desk={props.desk} />
    </aside>
  );
}

function moment(at: number, model: PlanModel): string {
  return isJustNow(at, model.now()) ? t('justNow') : momentWords(at, model.now());
}

/** What the patient asks for; nothing stands here when nothing waits. */
function Requests(props: { readonly model: PlanModel }): JSX.Element {
  const waiting = createMemo(() => props.model.plan().requests.filter((request) => !request.answered));
  return (
    <Show when={waiting().length > 0}>
      <section aria-labelledby="plan-requests">
        <h2 id="plan-requests">{t('requests', { name: props.model.called() })}</h2>
        <ul class="plan-requests" role="list">
          <For each={waiting()}>
            {(request) => (
              <li>
                <p>“{request.text}”</p>
                <p class="muted xs">{moment(request.at, props.model)}</p>
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
    </Show>
  );
}

/** Who changed what when, from the record. */
function Changes(props: { readonly model: PlanModel }): JSX.Element {
  const changes = createMemo(() => newest(props.model.plan().changes));
  return (
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
              <span class="muted xs">{moment(change.at, props.model)}</span>
            </li>
          )}
        </For>
      </ol>
    </section>
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
