import { representativeBases, type Representative, type RepresentativeBasis } from '@cairn/consent';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../../live/create-act.ts';
import { useLive } from '../../live/live.ts';
import { ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { Field, SelectField } from '../../look/field.tsx';
import { longDay } from '../../look/when.ts';
import { refusalText } from '../../words/refusals.ts';
import { releaseTeamWords } from '../../words/releases-team.ts';
import { createWords } from '../../words/words.ts';
import '../consent.css';
import './desk.css';

const t = createWords(releaseTeamWords);

type StandInsProps = {
  readonly chart: string;
  readonly called: string;
  readonly people: readonly Representative[];
  readonly zone: string;
};

/** Guardians and representatives, with the paper that says so (P2-11, P2-12). */
export function StandIns(props: StandInsProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const end = (representativeId: string): void =>
    void act.follow(live.send('releases.endRepresentative', { chart: props.chart, representativeId, why: '' }));
  return (
    <section class="group" aria-labelledby="desk-stand-ins">
      <h3 id="desk-stand-ins">{t('standIns', { name: props.called })}</h3>
      <ul class="desk-list" role="list">
        <For each={props.people} fallback={<li class="muted sm">{t('noStandIns', { name: props.called })}</li>}>
          {(one) => (
            <li class="desk-line">
              <p>
                <b>{one.name}</b>{' '}
                <span class="muted sm">
                  {t(`basis.${one.basis}`)}. {one.document}
                </span>
              </p>
              <Show
                when={one.ended}
                fallback={
                  <Button minor onClick={() => end(one.representativeId)}>
                    {t('endStandIn')}
                  </Button>
                }
              >
                {(ended) => <span class="muted sm">{t('endedStandIn', { day: longDay(ended().at, props.zone) })}</span>}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <p class="muted sm">{t('bothSign')}</p>
      <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <details class="signed">
        <summary>{t('nameStandIn')}</summary>
        <NameStandIn chart={props.chart} />
      </details>
    </section>
  );
}

function NameStandIn(props: { readonly chart: string }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [name, setName] = createSignal('');
  const [document, setDocument] = createSignal('');
  const [basis, setBasis] = createSignal<RepresentativeBasis>('guardian');
  const [saved, setSaved] = createSignal(false);
  const save = async (): Promise<void> => {
    const input = { chart: props.chart, name: name(), basis: basis(), document: document() };
    const ok = await act.follow(live.send('releases.nameRepresentative', input));
    setSaved(ok);
    if (!ok) return;
    setName('');
    setDocument('');
  };
  return (
    <form
      class="stack-4 desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.busy()) void save();
      }}
    >
      <Field label={t('standInFull')} required maxLength={200} value={name()} onInput={(event) => setName(event.currentTarget.value)} />
      <SelectField label={t('basis')} onChange={(event) => setBasis(event.currentTarget.value as RepresentativeBasis)}>
        <For each={representativeBases}>
          {(one) => (
            <option value={one} selected={one === basis()}>
              {t(`basis.${one}`)}
            </option>
          )}
        </For>
      </SelectField>
      <Field
        label={t('document')}
        required
        maxLength={200}
        value={document()}
        onInput={(event) => setDocument(event.currentTarget.value)}
      />
      <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <div>
        <Button type="submit" busy={act.busy() ? t('saving') : undefined}>
          {t('save')}
        </Button>
      </div>
      <p class="sm muted" role="status">
        {saved() ? t('done') : ''}
      </p>
    </form>
  );
}
