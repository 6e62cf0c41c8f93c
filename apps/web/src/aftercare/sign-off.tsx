import { beforeSignOff, changedSinceSigned, needsOf, publishedVersion, WHY_MAX, type Finding } from '@cairn/aftercare';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextField } from '../look/field.tsx';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { goToPlace, type PlanDesk } from './create-desk.ts';
import { findingText, groupFindings } from './finding-words.ts';
import { draftNumber } from './plan-model.ts';
import { signerName } from './signers.ts';
import './sign-off.css';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planSigningWords);

type Props = { readonly desk: PlanDesk; readonly open: boolean; readonly onClose: () => void };

/** What will be signed, by whom, and why; or what has to be settled before. */
export function AskSignOff(props: Props): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const act = createAct();
  const [why, setWhy] = createSignal('');
  const published = createMemo(() => publishedVersion(model().plan()));
  const blocking = createMemo((): readonly Finding[] => {
    if (!props.open) return [];
    const seat = { people: model().people(), locale: model().locale(), today: model().today() };
    return beforeSignOff(model().plan(), seat).findings.filter((one) => one.blocks);
  });
  const changes = createMemo(() => (props.open ? changedSinceSigned(model().plan()).length : 0));
  const mayAsk = (): boolean =>
    model().online() && !model().waiting() && blocking().length === 0 && changes() > 0 && (!published() || why().trim() !== '');
  const ask = async (): Promise<void> => {
    if (!(await act.follow(model().askSignOff(why().trim())))) return;
    setWhy('');
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t('askTitle', { number: draftNumber(model().plan()) })}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button look="primary" disabled={!mayAsk()} busy={act.busy() ? t('asking') : undefined} onClick={() => void ask()}>
            {t('askNow')}
          </Button>
        </>
      }
    >
      <Show when={blocking().length > 0}>
        <Blocking findings={blocking()} onClose={() => props.onClose()} />
      </Show>
      <section>
        <h3>{t('whatIsSigned')}</h3>
        <p>{changeWords(published()?.number, changes())}</p>
      </section>
      <section>
        <h3>{t('whoSigns')}</h3>
        <ul role="list" class="sign-who">
          <For each={needsOf(model().people())}>{(need) => <li>{signerName(model(), need)}</li>}</For>
        </ul>
        <p class="muted sm">{t('askMore')}</p>
      </section>
      <Show when={published()}>
        <TextField
          label={t('why')}
          hint={t('whyHint')}
          maxLength={WHY_MAX}
          rows={2}
          value={why()}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </Show>
      <Show when={!model().online()}>
        <p role="status">{t('offline')}</p>
      </Show>
      <Show when={act.refused()}>{(code) => <p role="alert">{refusalText(code())}</p>}</Show>
    </Dialog>
  );
}

function changeWords(number: number | undefined, changes: number): string {
  if (number === undefined) return t('firstVersion');
  if (changes === 0) return t('noChanges', { number });
  return changes === 1 ? t('oneChange', { number }) : t('someChanges', { number, count: changes });
}

function Blocking(props: { readonly findings: readonly Finding[]; readonly onClose: () => void }): JSX.Element {
  const go = (finding: Finding | undefined): void => {
    if (!finding || finding.path.length === 0) return;
    props.onClose();
    setTimeout(() => goToPlace(finding.path));
  };
  return (
    <section class="sign-open">
      <h3>{t('stillOpen')}</h3>
      <ul role="list">
        <For each={groupFindings(props.findings)}>
          {(group) => (
            <li>
              <Show when={(group[0]?.path.length ?? 0) > 0} fallback={findingText(group)}>
                <button type="button" class="plan-ready__go" onClick={() => go(group[0])}>
                  {findingText(group)}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
