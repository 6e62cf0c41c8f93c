import { isOpenInvitation, type GuestConsent, type Invitation } from '@cairn/sessions';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createNow } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronDownIcon, usersIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { roomWords } from '../words/room.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';
import { makeGuestLink } from './guest-link.ts';
import { clock } from './when.ts';
import './guests-panel.css';

const t = createWords(roomWords);
type Side = 'staff' | 'patient';

/** Whom the patient agreed to have here, the links made for them, and for both sides the way to take it back. */
export function GuestsPanel(props: { readonly room: Room; readonly side: Side }): JSX.Element {
  const standing = (): readonly GuestConsent[] => (props.room.session()?.guests ?? []).filter((one) => one.withdrawnAt === undefined);
  return (
    <details class="guests" classList={{ 'guests--patient': props.side === 'patient' }}>
      <summary>
        <Icon of={usersIcon} />
        {t('guests')}
        <Show when={standing().length > 0}> ({standing().length})</Show>
        <Icon of={chevronDownIcon} class="before-visit__turn" />
      </summary>
      <div class="guests__in">
        <p class="muted">{props.side === 'staff' ? t('guestsMore', { name: props.room.called() }) : t('guestsYours')}</p>
        <ul role="list">
          <For each={standing()}>{(consent) => <GuestRow room={props.room} side={props.side} consent={consent} />}</For>
        </ul>
        <Show when={props.room.isOpen()}>
          <AllowForm room={props.room} side={props.side} />
        </Show>
      </div>
    </details>
  );
}

function AllowForm(props: { readonly room: Room; readonly side: Side }): JSX.Element {
  const [name, setName] = createSignal('');
  const [relation, setRelation] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const allow = async (): Promise<void> => {
    setBusy(true);
    const refused = await props.room.allowGuest(name().trim(), relation().trim());
    setBusy(false);
    setCode(refused);
    if (refused !== undefined) return;
    setName('');
    setRelation('');
  };
  return (
    <form
      class="guests__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name().trim() !== '') void allow();
      }}
    >
      <Field label={t('guestName')} value={name()} maxlength={80} onInput={(event) => setName(event.currentTarget.value)} />
      <Field
        label={props.side === 'staff' ? t('guestRelation', { name: props.room.called() }) : t('guestRelationYours')}
        value={relation()}
        maxlength={120}
        onInput={(event) => setRelation(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name().trim() === ''} busy={busy() ? t('guestAllowing') : undefined}>
        {props.side === 'staff' ? t('guestAllow', { name: props.room.called() }) : t('guestAllowYours')}
      </Button>
      <Refused code={code()} />
    </form>
  );
}

function Refused(props: { readonly code: string | undefined }): JSX.Element {
  return (
    <Show when={props.code}>
      {(code) => (
        <p class="field__error" role="alert">
          {refusalText(code())}
        </p>
      )}
    </Show>
  );
}

function GuestRow(props: { readonly room: Room; readonly side: Side; readonly consent: GuestConsent }): JSX.Element {
  const [code, setCode] = createSignal<string>();
  const time = (at: number): string => clock(at, props.room.zone);
  const said = (): string => {
    const { how, by, at } = props.consent;
    const patient = props.room.called();
    return how === 'patient'
      ? t('guestBy', { name: patient, time: time(at) })
      : t('guestByStaff', { name: patient, time: time(at), by: props.room.nameOf(by) });
  };
  return (
    <li class="guests__row">
      <p>
        <b>{props.consent.name}</b> <span class="muted">{props.consent.relation}</span>
        <br />
        <span class="muted sm">{said()}</span>
      </p>
      <Links room={props.room} side={props.side} consent={props.consent} />
      <Show when={props.room.isOpen()}>
        <Button minor look="outline" onClick={() => void props.room.disallowGuest(props.consent.name).then(setCode)}>
          {t('guestStop')}
        </Button>
      </Show>
      <Refused code={code()} />
    </li>
  );
}

/** The link stands here once, on this device, until the page is left: nobody else ever had it. */
function Links(props: { readonly room: Room; readonly side: Side; readonly consent: GuestConsent }): JSX.Element {
  const [url, setUrl] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const now = createNow(30_000);
  const own = (): readonly Invitation[] =>
    (props.room.session()?.invitations ?? []).filter((one) => one.name === props.consent.name && one.withdrawnAt === undefined);
  const until = (): string => clock(own().at(-1)?.expiresAt ?? now(), props.room.zone);
  const make = async (): Promise<void> => {
    setBusy(true);
    const link = await makeGuestLink();
    const { name, relation } = props.consent;
    const settled = await props.room.invite({ name, relation }, link.tokenHash);
    setBusy(false);
    setCode(settled.ok ? undefined : settled.refusal.code);
    if (settled.ok) setUrl(link.url);
  };
  return (
    <>
      <For each={own()}>{(one) => <LinkLine room={props.room} side={props.side} invitation={one} now={now()} />}</For>
      <Show when={url()}>
        {(link) => (
          <>
            <Field label={t('link', { name: props.consent.name })} value={link()} readonly />
            <p class="guests__note">{t('linkMore', { name: props.consent.name, time: until() })}</p>
            <CopyLink url={link()} />
          </>
        )}
      </Show>
      <Show when={props.side === 'staff' && props.room.isOpen() && url() === undefined}>
        <Button minor busy={busy() ? t('makingLink') : undefined} onClick={() => void make()}>
          {t('makeLink')}
        </Button>
      </Show>
      <Refused code={code()} />
    </>
  );
}

function CopyLink(props: { readonly url: string }): JSX.Element {
  const [copied, setCopied] = createSignal<boolean>();
  const copy = (): void =>
    void navigator.clipboard.writeText(props.url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <p>
      <Button minor onClick={copy}>
        {t('copy')}
      </Button>
      <span role="status"> {copied() === undefined ? '' : copied() ? t('copied') : t('cannotCopy')}</span>
    </p>
  );
}

type LinkLineProps = { readonly room: Room; readonly side: Side; readonly invitation: Invitation; readonly now: number };

function LinkLine(props: LinkLineProps): JSX.Element {
  const time = (at: number): string => clock(at, props.room.zone);
  const isOpen = (): boolean => isOpenInvitation(props.invitation, props.now);
  const says = (): string => {
    const { used, at, expiresAt } = props.invitation;
    if (used) return t('linkUsed', { time: time(used.at) });
    return isOpen() ? t('linkOpen', { time: time(at), until: time(expiresAt) }) : t('linkOver', { time: time(expiresAt) });
  };
  return (
    <p class="sm">
      {says()}{' '}
      <Show when={props.side === 'staff' && isOpen() && props.room.isOpen()}>
        <Button minor look="quiet" onClick={() => void props.room.withdrawInvitation(props.invitation.invitationId)}>
          {t('withdrawLink')}
        </Button>
      </Show>
    </p>
  );
}
