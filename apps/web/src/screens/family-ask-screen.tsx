import { relationships } from '@cairn/consent';
import { For, Show, type JSX } from 'solid-js';
import { createDoor, type Door } from '../family/create-door.ts';
import { useFamily } from '../family/create-family.ts';
import { DoorFoot, DoorSent } from '../family/door-parts.tsx';
import '../family/family.css';
import { useLive } from '../live/live.ts';
import { Field, SelectField, TextField } from '../look/field.tsx';
import { consentWords } from '../words/consent.ts';
import { familyDoorWords } from '../words/family-doors.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(familyDoorWords);
const tc = createWords(consentWords);
const fields = ['name', 'born', 'relation', 'line'] as const;
const LINE_LONGEST = 500;

/** Asking to be connected. The answer on this page is the same for every name. */
export function FamilyAskScreen(): JSX.Element {
  const door = createDoor('ask', fields);
  return (
    <>
      <PatientHeader back="/f" />
      <main class="pt__main gap-7" id="main">
        <div class="stack-3">
          <h1>{t('askTitle')}</h1>
          <p>{t('askLead')}</p>
        </div>
        <Show
          when={door.sentAt()}
          fallback={
            <>
              <ul class="fam-points">
                <li>{t('askRuleSame')}</li>
                <li>{t('askRuleAlso')}</li>
              </ul>
              <AskForm door={door} />
            </>
          }
        >
          {(at) => <DoorSent at={at()} title="askSent" more="askSentMore" again="askAnother" onAgain={() => door.startOver()} />}
        </Show>
      </main>
    </>
  );
}

function AskForm(props: { readonly door: Door }): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const send = (): void => {
    const { value } = props.door;
    const missing = ['name', 'born', 'relation'].filter((field) => value(field).trim() === '');
    const { chart } = family.own;
    const input = { chart, name: value('name').trim(), birthDate: value('born'), relationship: value('relation') };
    void props.door.send(missing, () => live.send('family.ask', { ...input, line: value('line').trim() }));
  };
  const error = (field: string): string | undefined =>
    props.door.lacks(field) ? t(field === 'born' ? 'bornMissing' : 'missing') : undefined;
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
        label={t('askName')}
        hint={t('askNameHint')}
        error={error('name')}
        maxLength={120}
        autocomplete="off"
        value={props.door.value('name')}
        onInput={(event) => props.door.set('name', event.currentTarget.value)}
      />
      <Field
        label={t('askBorn')}
        type="date"
        error={error('born')}
        value={props.door.value('born')}
        onInput={(event) => props.door.set('born', event.currentTarget.value)}
      />
      <SelectField
        label={t('askRelationOf')}
        error={error('relation')}
        value={props.door.value('relation')}
        onChange={(event) => props.door.set('relation', event.currentTarget.value)}
      >
        <option value="">{t('chooseOne')}</option>
        <For each={relationships}>{(relation) => <option value={relation}>{tc(`relation.${relation}`)}</option>}</For>
      </SelectField>
      <TextField
        label={t('askNote')}
        rows={3}
        maxLength={LINE_LONGEST}
        value={props.door.value('line')}
        onInput={(event) => props.door.set('line', event.currentTarget.value)}
      />
      <DoorFoot door={props.door} send={t('askSend')} />
    </form>
  );
}
