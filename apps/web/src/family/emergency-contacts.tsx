import { live as liveGrants, type Consent, type EmergencyEvent, type Grant } from '@cairn/consent';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { SelectField } from '../look/field.tsx';
import { phoneIcon } from '../look/icons.ts';
import { longDay } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { familyDeskWords } from '../words/family-desk.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyDeskWords);
const tc = createWords(consentWords);

type ContactsProps = {
  readonly chart: string;
  readonly consent: Consent;
  readonly called: string;
  readonly zone: string;
  readonly now: number;
};

/** Whom the patient lets the team call, and in which events. The number is shown once the call is recorded. */
export function EmergencyContacts(props: ContactsProps): JSX.Element {
  const signed = (): readonly Grant[] =>
    liveGrants(props.consent.grants, props.now).filter(({ topics, emergency }) => topics.includes('emergency') && emergency !== undefined);
  return (
    <section class="fam-part" aria-labelledby="emergency">
      <h2 id="emergency" class="panel-title">
        {t('emergency')}
      </h2>
      <Show when={signed().length > 0} fallback={<p class="muted sm">{t('noEmergency', { called: props.called })}</p>}>
        <p class="muted sm">{t('emergencyRule', { called: props.called })}</p>
        <ul class="fam-cards" role="list">
          <For each={signed()}>{(grant) => <Contact {...props} grant={grant} />}</For>
        </ul>
      </Show>
    </section>
  );
}

function Contact(props: ContactsProps & { readonly grant: Grant }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const events = (): readonly EmergencyEvent[] => props.grant.emergency?.events ?? [];
  const [chosen, setChosen] = createSignal<EmergencyEvent>();
  const [recorded, setRecorded] = createSignal(false);
  const phone = (): string => props.grant.emergency?.phone ?? '';
  const record = async (): Promise<void> => {
    const event = chosen() ?? events()[0];
    if (event === undefined) return;
    const { personId: supporterId } = props.grant.supporter;
    setRecorded(await act.follow(live.send('family.callEmergencyContact', { chart: props.chart, supporterId, event })));
  };
  return (
    <li class="fam-card">
      <p>
        <b>{props.grant.supporter.name}</b> <span class="muted">{tc(`relation.${props.grant.supporter.relationship}`)}</span>
      </p>
      <p class="sm muted">{t('until', { day: longDay(props.grant.expiresAt - 1, props.zone) })}</p>
      <Show
        when={recorded()}
        fallback={
          <form
            class="fam-fields"
            onSubmit={(event) => {
              event.preventDefault();
              void record();
            }}
          >
            <SelectField label={t('forWhich')} onChange={(event) => setChosen(events().find((one) => one === event.currentTarget.value))}>
              <For each={events()}>{(event) => <option value={event}>{t(`event.${event}`)}</option>}</For>
            </SelectField>
            <Button type="submit" icon={phoneIcon} busy={act.busy() ? t('saving') : undefined}>
              {t('recordCall')}
            </Button>
          </form>
        }
      >
        <div role="status">
          <ButtonLink look="primary" icon={phoneIcon} href={`tel:${phone()}`} rel="external">
            {t('recorded', { phone: phone() })}
          </ButtonLink>
        </div>
      </Show>
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad sm" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
    </li>
  );
}
