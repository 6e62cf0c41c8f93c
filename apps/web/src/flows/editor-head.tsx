import { isAuthor } from '@cairn/flows';
import { mayDo } from '@cairn/people';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { gitCompareIcon } from '../look/icons.ts';
import { SaveMark, Tag } from '../look/marks.tsx';
import { flowDeskWords } from '../words/flow-desk.ts';
import { flowWords } from '../words/flows.ts';
import { createWords, locale } from '../words/words.ts';
import type { DeskModel } from './create-desk.ts';
import type { FindingsModel } from './create-findings.ts';
import type { SavingModel } from './create-saving.ts';
import type { EditorModel } from './editor-model.ts';
import { inLanguage } from './say.ts';

const t = createWords(flowWords);
const d = createWords(flowDeskWords);

export type Panel = 'changes' | 'publish' | 'recall' | 'send-back' | 'import' | 'export' | 'discard';

type HeadProps = {
  readonly model: EditorModel;
  readonly saving: SavingModel;
  readonly findings: FindingsModel;
  readonly desk: DeskModel;
  /** Runs that are open now; undefined until the server has counted them. */
  readonly openRuns: number | undefined;
  readonly onPanel: (panel: Panel) => void;
};

/** Which flow this is, whether it is saved, how long it takes, and what can be done with it next. */
export function EditorHead(props: HeadProps): JSX.Element {
  const live = useLive();
  const opened = () => props.saving.opened();
  const version = (): number => (opened().newest?.pin.version ?? opened().base?.pin.version ?? 0) + 1;
  const at = (): string | undefined => {
    const saved = props.saving.savedAt();
    return saved === undefined
      ? undefined
      : new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: live.me.zone }).format(saved);
  };
  const over = (): boolean => props.findings.longest() > (props.model.flow().budget ?? Infinity);
  return (
    <header class="st__head fe__head">
      <h1>{inLanguage(props.model.flow().title) || opened().draft.flowId}</h1>
      <Tag tone="primary">{opened().base ? t('versionDraft', { number: version() }) : t('newDraft')}</Tag>
      <Show when={props.saving.state()}>{(state) => <SaveMark state={state()} at={at()} offline />}</Show>
      <span class="sm muted">
        <Show when={opened().newest} fallback={t('notYetLive')}>
          {(newest) => (
            <Show when={props.openRuns !== undefined} fallback={t('version', { number: newest().pin.version })}>
              {t('liveFor', { number: newest().pin.version, count: props.openRuns ?? 0 })}
            </Show>
          )}
        </Show>
      </span>
      <div class="st__head-end">
        <Show when={props.findings.longest() > 0}>
          <span class="sm" classList={{ bad: over() }}>
            {t('longest')} <b class="num">{props.findings.longest()} s</b>{' '}
            <Show when={props.model.flow().budget}>{(budget) => <span class="muted">{t('longestOf', { seconds: budget() })}</span>}</Show>
          </span>
        </Show>
        <Button icon={gitCompareIcon} onClick={() => props.onPanel('changes')}>
          {t('changes')}
        </Button>
        <NextStep {...props} />
        <MoreMenu onPanel={props.onPanel} isLive={opened().newest !== undefined} />
      </div>
    </header>
  );
}

/** The one next thing: save, fix, ask, approve or publish, with the reason where it is not possible yet. */
function NextStep(props: HeadProps): JSX.Element {
  const live = useLive();
  const draft = () => props.saving.opened().draft;
  const errors = (): number => props.findings.errors();
  const viewer = () => ({ personId: live.me.personId, name: live.me.name, role: live.me.role, chart: undefined });
  const mayApprove = (): boolean => mayDo(viewer(), 'flows.approve', 'none') && !isAuthor(draft(), live.me.personId);
  const isSaved = (): boolean => !props.saving.isDirty();
  const state = (): string => draft().review.state;
  const reason = (): string => {
    if (!isSaved()) return t('needsSave');
    if (errors() > 0) return errors() === 1 ? t('fixOne') : t('fixMany', { count: errors() });
    return state() === 'asked' && !mayApprove() ? t('waitsForOther') : '';
  };
  return (
    <>
      <span class="sm" classList={{ bad: errors() > 0, muted: errors() === 0 }} id="flow-why">
        {reason()}
      </span>
      <Switch>
        <Match when={state() === 'approved'}>
          <Button look="primary" disabled={reason() !== ''} aria-describedby="flow-why" onClick={() => props.onPanel('publish')}>
            {t('publish')}
          </Button>
        </Match>
        <Match when={state() === 'asked' && mayApprove()}>
          <Button onClick={() => props.onPanel('send-back')}>{t('sendBack')}</Button>
          <Button
            look="primary"
            disabled={reason() !== '' || props.desk.busy()}
            aria-describedby="flow-why"
            onClick={() => void props.desk.approve()}
          >
            {t('approve')}
          </Button>
        </Match>
        <Match when={state() !== 'asked'}>
          <Button
            look="primary"
            disabled={reason() !== '' || props.desk.busy()}
            aria-describedby="flow-why"
            onClick={() => void props.desk.askReview()}
          >
            {t('askReview')}
          </Button>
        </Match>
      </Switch>
    </>
  );
}

function MoreMenu(props: { readonly onPanel: (panel: Panel) => void; readonly isLive: boolean }): JSX.Element {
  let menu!: HTMLDetailsElement;
  const open = (panel: Panel): void => {
    menu.open = false;
    props.onPanel(panel);
  };
  return (
    <details class="fe__more" ref={(element) => (menu = element)}>
      <summary class="btn btn--outline">{t('more')}</summary>
      <ul role="list">
        <li>
          <Button look="quiet" onClick={() => open('import')}>
            {t('importFlow')}
          </Button>
        </li>
        <li>
          <Button look="quiet" onClick={() => open('export')}>
            {t('exportFlow')}
          </Button>
        </li>
        <Show when={props.isLive}>
          <li>
            <Button look="quiet" onClick={() => open('recall')}>
              {t('recall')}
            </Button>
          </li>
        </Show>
        <li>
          <Button look="quiet" onClick={() => open('discard')}>
            {d('discard')}
          </Button>
        </li>
      </ul>
    </details>
  );
}
