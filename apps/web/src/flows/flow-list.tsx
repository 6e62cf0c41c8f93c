import type { Flow, Pin } from '@cairn/workflows';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { OutputOf } from '../api.ts';
import { createNow, useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { createAnswer } from '../look/create-answer.ts';
import { plusIcon } from '../look/icons.ts';
import { Tag } from '../look/marks.tsx';
import { useNavigate } from '../look/router.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { flowFormWords } from '../words/flow-forms.ts';
import { flowWords } from '../words/flows.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords, locale } from '../words/words.ts';
import { createDesk } from './create-desk.ts';
import { ImportDialog, RecallDialog } from './desk-dialogs.tsx';
import { inLanguage, titleOf } from './say.ts';
import './flows.css';

const t = createWords(flowWords);
const forms = createWords(flowFormWords);

type Listed = OutputOf<'flows.list'>;

/** A conversation that says hello and ends: something to begin with. */
function emptyFlow(id: string): Flow {
  const title = titleOf(id);
  return {
    id,
    version: 1,
    title: { en: title, es: '' },
    start: 'hello',
    steps: [],
    nodes: {
      hello: { kind: 'say', text: { en: '', es: '' }, next: 'done' },
      done: { kind: 'end', outcome: 'done' },
    },
  };
}

/** What is in use, what is being written, and the ways to begin. */
export function FlowList(): JSX.Element {
  const live = useLive();
  const navigate = useNavigate();
  const list = createAnswer(
    () => true,
    () => live.call('flows.list', undefined),
  );
  const [refused, setRefused] = createSignal<string>();
  const [importing, setImporting] = createSignal(false);
  const [recalling, setRecalling] = createSignal<Pin>();
  const desk = createDesk(
    live,
    () => undefined,
    async () => list.again(),
  );
  const draft = async (from: { readonly base?: Pin; readonly flow?: Flow }): Promise<void> => {
    const draftId = `fd-${crypto.randomUUID()}`;
    const settled = await live.send('flows.draft', { chart: 'program', draftId, ...from }).done;
    if (settled.ok) navigate(`/flows/${draftId}`);
    else setRefused(refusalText(settled.refusal.code));
  };
  return (
    <>
      <header class="st__head">
        <h1>{t('flows')}</h1>
        <div class="st__head-end">
          <Button onClick={() => setImporting(true)}>{t('importFlow')}</Button>
          <Button look="primary" icon={plusIcon} onClick={() => void draft({ flow: emptyFlow(`flow-${crypto.randomUUID().slice(0, 4)}`) })}>
            {t('startNew')}
          </Button>
        </div>
      </header>
      <div class="flows scroll">
        <p class="muted flows__lead">{t('flowsLead')}</p>
        <Show when={refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
        <Switch fallback={<Skeleton rows={5} />}>
          <Match when={list.error() !== undefined}>
            <ErrorBanner title={t('listFailed')} onRetry={list.again} />
          </Match>
          <Match when={list.latest()}>
            {(found) => (
              <>
                <Drafts of={found()} />
                <InUse of={found()} onDraft={(base) => void draft({ base })} onRecall={setRecalling} />
              </>
            )}
          </Match>
        </Switch>
      </div>
      <ImportDialog open={importing()} flowId={undefined} onClose={() => setImporting(false)} onFlow={(flow) => void draft({ flow })} />
      <RecallDialog pin={recalling()} desk={desk} onClose={() => setRecalling(undefined)} />
    </>
  );
}

const reviews = { writing: 'writing', asked: 'asked', 'sent-back': 'sentBack', approved: 'approved' } as const;

function Drafts(props: { readonly of: Listed }): JSX.Element {
  const live = useLive();
  const now = createNow(60_000);
  const titleOfFlow = (flowId: string): string => {
    const title = props.of.flows.find((one) => one.flowId === flowId)?.title;
    return title ? inLanguage(title) : titleOf(flowId);
  };
  const when = (at: number): string =>
    new Intl.DateTimeFormat(locale(), {
      ...(now() - at < 86_400_000 ? {} : { month: 'short', day: 'numeric' }),
      hour: 'numeric',
      minute: '2-digit',
      timeZone: live.me.zone,
    }).format(at);
  return (
    <section aria-labelledby="flows-drafts">
      <h2 id="flows-drafts">{t('drafts')}</h2>
      <Show when={props.of.drafts.length > 0} fallback={<p class="muted">{t('noDrafts')}</p>}>
        <ul class="flows__list" role="list">
          <For each={props.of.drafts}>
            {(draft) => (
              <li>
                <span class="flows__name">
                  <b>{titleOfFlow(draft.flowId)}</b>
                  <span class="muted sm">{t('changedBy', { name: draft.changedBy.name, when: when(draft.changedAt) })}</span>
                </span>
                <Tag tone={draft.review.state === 'approved' ? 'steady' : draft.review.state === 'asked' ? 'today' : 'primary'}>
                  {t(reviews[draft.review.state])}
                </Tag>
                <ButtonLink
                  minor
                  look="outline"
                  href={`/flows/${draft.draftId}`}
                  aria-label={t('openDraftOf', { title: titleOfFlow(draft.flowId) })}
                >
                  {t('openDraft')}
                </ButtonLink>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function InUse(props: { readonly of: Listed; readonly onDraft: (base: Pin) => void; readonly onRecall: (pin: Pin) => void }): JSX.Element {
  return (
    <section aria-labelledby="flows-live">
      <h2 id="flows-live">{t('live')}</h2>
      <ul class="flows__list" role="list">
        <For each={props.of.flows}>
          {(flow) => {
            const title = (): string => (flow.title ? inLanguage(flow.title) : titleOf(flow.flowId));
            return (
              <li>
                <span class="flows__name">
                  <b>{title()}</b>
                  <span class="muted sm">
                    {forms(flow.audience)}
                    {flow.isUnreviewed ? `. ${t('unreviewed')}` : ''}
                  </span>
                </span>
                <Show when={flow.offered}>
                  {(pin) => (
                    <Button
                      look="quiet"
                      minor
                      aria-label={`${t('draftOffered', { number: pin().version })}: ${title()}`}
                      onClick={() => props.onDraft(pin())}
                    >
                      {t('draftOffered', { number: pin().version })}
                    </Button>
                  )}
                </Show>
                <Show when={flow.newest} fallback={<Tag tone="now">{t('recalled')}</Tag>}>
                  {(pin) => (
                    <>
                      <Tag>{t('version', { number: pin().version })}</Tag>
                      <span class="flows__acts">
                        <Button look="quiet" minor aria-label={`${t('recall')}: ${title()}`} onClick={() => props.onRecall(pin())}>
                          {t('recall')}
                        </Button>
                        <Button minor aria-label={t('startDraftOf', { title: title() })} onClick={() => props.onDraft(pin())}>
                          {t('startDraft')}
                        </Button>
                      </span>
                    </>
                  )}
                </Show>
              </li>
            );
          }}
        </For>
      </ul>
    </section>
  );
}
