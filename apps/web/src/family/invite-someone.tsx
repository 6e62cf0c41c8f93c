import { relationships, type Relationship } from '@cairn/consent';
import { createSignal, For, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { consentWords } from '../words/consent.ts';
import { inviteWords } from '../words/family-invite.ts';
import { familyRefusalWords } from '../words/refusals-family.ts';
import { knowRefusals, refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createInviting, type Inviting } from './create-inviting.ts';
import { InvitationList } from './invitation-list.tsx';
import { OneLink } from './one-link.tsx';
import './family.css';

const t = createWords(inviteWords);
const tc = createWords(consentWords);

/** Makes a link on this device for one person, shows it once, and keeps the list of those that wait. `called` for staff, who act at the patient's word. */
export function InviteSomeone(props: { readonly chart: ChartView; readonly zone: string; readonly called?: string }): JSX.Element {
  knowRefusals(familyRefusalWords);
  const inviting = createInviting(untrack(() => props.chart));
  return (
    <section class="group" aria-labelledby="invite">
      <h2 id="invite">{t('title')}</h2>
      <p class="muted sm">{props.called === undefined ? t('lead') : t('leadStaff', { called: props.called })}</p>
      <Switch fallback={<InviteForm inviting={inviting} called={props.called} />}>
        <Match when={inviting.made()}>{(made) => <OneLink made={made()} zone={props.zone} onDone={() => inviting.letGo()} />}</Match>
      </Switch>
      <InvitationList chart={props.chart} zone={props.zone} staff={props.called !== undefined} />
    </section>
  );
}

function InviteForm(props: { readonly inviting: Inviting; readonly called: string | undefined }): JSX.Element {
  const live = useLive();
  const [lacks, setLacks] = createSignal({ name: false, relation: false });
  const send = (): void => {
    const missing = { name: props.inviting.name().trim() === '', relation: props.inviting.relation() === undefined };
    setLacks(missing);
    if (!missing.name && !missing.relation) void props.inviting.make();
  };
  const relationOf = (value: string): Relationship | undefined => relationships.find((one) => one === value);
  return (
    <form
      class="fam-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={t('name')}
        hint={t('nameHint')}
        error={lacks().name ? t('nameMissing') : undefined}
        maxLength={120}
        autocomplete="off"
        value={props.inviting.name()}
        onInput={(event) => props.inviting.setName(event.currentTarget.value)}
      />
      <SelectField
        label={props.called === undefined ? t('relation') : t('relationStaff', { called: props.called })}
        error={lacks().relation ? t('relationMissing') : undefined}
        value={props.inviting.relation() ?? ''}
        onChange={(event) => props.inviting.setRelation(relationOf(event.currentTarget.value))}
      >
        <option value="">{t('chooseOne')}</option>
        <For each={relationships}>{(relation) => <option value={relation}>{tc(`relation.${relation}`)}</option>}</For>
      </SelectField>
      <Show when={props.inviting.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show when={!live.online()}>
        <p class="sm" role="status">
          {t('offline')}
        </p>
      </Show>
      <div>
        <Button type="submit" disabled={!live.online()} busy={props.inviting.busy() ? t('making') : undefined}>
          {t('make')}
        </Button>
      </div>
    </form>
  );
}
