import { mustAgree, type Restriction } from '@cairn/consent';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../../live/create-act.ts';
import { useLive } from '../../live/live.ts';
import { ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { Field } from '../../look/field.tsx';
import { refusalText } from '../../words/refusals.ts';
import { releaseTeamWords } from '../../words/releases-team.ts';
import { createWords } from '../../words/words.ts';
import { answerText, limitText } from '../releases/my-limits.tsx';
import '../consent.css';
import './desk.css';

const t = createWords(releaseTeamWords);
const answering = ['counselor', 'supervisor', 'director'];

/** What the patient asked to be kept back, and the answer that is owed. */
export function DeskLimits(props: { readonly chart: string; readonly restrictions: readonly Restriction[] }): JSX.Element {
  return (
    <Show when={props.restrictions.length > 0}>
      <section class="group" aria-labelledby="desk-limits">
        <h3 id="desk-limits">{t('limits')}</h3>
        <ul class="desk-list" role="list">
          <For each={props.restrictions}>
            {(one) => (
              <li class="stack-3">
                <p>
                  <b>{limitText(one)}</b> <span class="muted sm">{answerText(one)}</span>
                </p>
                <Show when={one.words}>{(words) => <p class="sm">{words()}</p>}</Show>
                <Show when={!one.answered}>
                  <Answer chart={props.chart} restriction={one} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function Answer(props: { readonly chart: string; readonly restriction: Restriction }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [why, setWhy] = createSignal('');
  const answer = (agreed: boolean): Promise<boolean> =>
    act.follow(
      live.send('releases.answerRestriction', { chart: props.chart, restrictionId: props.restriction.restrictionId, agreed, why: why() }),
    );
  return (
    <Show when={answering.includes(live.me.role)} fallback={<p class="muted sm">{t('notYours')}</p>}>
      <form
        class="desk-line"
        onSubmit={(event) => {
          event.preventDefault();
          void answer(false);
        }}
      >
        <Button minor look="soft" busy={act.busy() ? t('saving') : undefined} onClick={() => void answer(true)}>
          {t('agree')}
        </Button>
        <Show when={!mustAgree(props.restriction)} fallback={<span class="sm">{t('mustAgree')}</span>}>
          <Field label={t('declineWhy')} required maxLength={1000} value={why()} onInput={(event) => setWhy(event.currentTarget.value)} />
          <Button type="submit" minor>
            {t('decline')}
          </Button>
        </Show>
      </form>
      <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
    </Show>
  );
}
