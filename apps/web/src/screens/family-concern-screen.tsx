import { CONCERN_MAX, urgencies, type Urgency } from '@cairn/family';
import { Show, type JSX } from 'solid-js';
import { createDoor, type Door } from '../family/create-door.ts';
import { useFamily } from '../family/create-family.ts';
import { Danger } from '../family/danger.tsx';
import { DoorFoot, DoorSent } from '../family/door-parts.tsx';
import '../family/family.css';
import { useLive } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { Field, TextField } from '../look/field.tsx';
import { familyDoorWords } from '../words/family-doors.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(familyDoorWords);
const fields = ['about', 'born', 'text', 'urgency', 'phone'] as const;

/** Information in, nothing out: whoever writes, about whomever, reads the same before and after. */
export function FamilyConcernScreen(): JSX.Element {
  const { me } = useLive();
  const door = createDoor('concern', fields);
  return (
    <>
      <PatientHeader back="/f" />
      <main class="pt__main gap-7" id="main">
        <div class="stack-3">
          <h1>{t('concernTitle')}</h1>
          <p>{t('concernLead')}</p>
        </div>
        <Danger />
        <Show
          when={door.sentAt()}
          fallback={
            <>
              <ul class="fam-points">
                <li>{t('ruleWho', { program: me.program.name })}</li>
                <li>{t('ruleNothing')}</li>
                <li>{t('ruleTold')}</li>
                <li>{t('ruleSafety')}</li>
              </ul>
              <ConcernForm door={door} />
            </>
          }
        >
          {(at) => <DoorSent at={at()} title="concernSent" more="concernSentMore" again="another" onAgain={() => door.startOver()} />}
        </Show>
        <section class="group" aria-labelledby="and-you">
          <h2 id="and-you">{t('forYou')}</h2>
          <p>
            {t('forYouMore')} <a href="/f/learn#you">{t('forYouLink')}</a>
          </p>
        </section>
      </main>
    </>
  );
}

function ConcernForm(props: { readonly door: Door }): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const called = (): string => {
    const shared = family.home()?.shared ?? [];
    return shared.length === 1 ? (shared[0]?.called ?? '') : '';
  };
  const about = (): string => props.door.value('about') || called();
  const urgency = (): Urgency => urgencies.find((one) => one === props.door.value('urgency')) ?? 'soon';
  const send = (): void => {
    const { value } = props.door;
    const [text, phone] = [value('text').trim(), value('phone').trim()];
    const missing = [about().trim() === '' ? 'about' : '', text === '' ? 'text' : ''].filter((field) => field !== '');
    const input = { chart: family.own.chart, about: about().trim(), birthDate: value('born') || undefined };
    const concern = { ...input, text, urgency: urgency(), phone: phone || undefined };
    void props.door.send(missing, () => live.send('family.shareConcern', concern));
  };
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
        label={t('about')}
        hint={t('aboutHint')}
        error={props.door.lacks('about') ? t('aboutMissing') : undefined}
        maxLength={120}
        autocomplete="off"
        value={about()}
        onInput={(event) => props.door.set('about', event.currentTarget.value)}
      />
      <Field
        label={t('optionalBorn')}
        type="date"
        value={props.door.value('born')}
        onInput={(event) => props.door.set('born', event.currentTarget.value)}
      />
      <TextField
        label={t('what')}
        hint={t('whatHint')}
        error={props.door.lacks('text') ? t('whatMissing') : undefined}
        rows={5}
        maxLength={CONCERN_MAX}
        value={props.door.value('text')}
        onInput={(event) => props.door.set('text', event.currentTarget.value)}
      />
      <fieldset>
        <legend class="field__legend">{t('urgency')}</legend>
        <ChoiceList
          name="urgency"
          options={urgencies.map((value) => ({
            value,
            label: t(`urgency.${value}`),
            hint: value === 'now' ? t('urgency.nowHint') : undefined,
          }))}
          value={urgency()}
          onChange={(value) => props.door.set('urgency', value)}
        />
      </fieldset>
      <Field
        label={t('phone')}
        hint={t('phoneHint')}
        type="tel"
        autocomplete="tel"
        maxLength={40}
        value={props.door.value('phone')}
        onInput={(event) => props.door.set('phone', event.currentTarget.value)}
      />
      <DoorFoot door={props.door} send={t('sendConcern')} />
    </form>
  );
}
