import type { Actor } from '@cairn/kernel';
import { reasonText } from '@cairn/triage';
import { Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import {
  clipboardCheckIcon,
  downloadIcon,
  fileTextIcon,
  flagIcon,
  lockIcon,
  mapIcon,
  messageCircleIcon,
  penLineIcon,
  userRoundPlusIcon,
  videoIcon,
  type IconPath,
} from '../look/icons.ts';
import { clock } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import type { Moment } from './timeline.ts';
import { answersWords, sentence } from './value-words.ts';

const t = createWords(chartWords);

const icons: Readonly<Record<Moment['what'], IconPath>> = {
  'check-in': clipboardCheckIcon,
  message: messageCircleIcon,
  session: videoIcon,
  plan: mapIcon,
  alert: flagIcon,
  'team-note': penLineIcon,
  note: fileTextIcon,
  import: downloadIcon,
  shared: userRoundPlusIcon,
  unshared: lockIcon,
};

type LineProps = { readonly moment: Moment; readonly me: string; readonly called: string; readonly zone: string };

export function MomentLine(props: LineProps): JSX.Element {
  const hot = (): boolean => props.moment.what === 'alert' && props.moment.alert.status !== 'resolved';
  const said = (): Said => saidOf(props.moment, props.me, props.called);
  return (
    <li class="tl" classList={{ 'tl--hot': hot() }}>
      <time dateTime={new Date(props.moment.at).toISOString()}>{clock(props.moment.at, props.zone)}</time>
      <Icon of={icons[props.moment.what]} />
      <p>
        <b>{said().head}</b> <Show when={said().rest}>{said().rest}</Show>
      </p>
    </li>
  );
}

type Said = { readonly head: string; readonly rest: string | undefined };

function saidOf(moment: Moment, me: string, called: string): Said {
  switch (moment.what) {
    case 'check-in':
      return { head: t('checkIn'), rest: sentence([...answersWords(moment.measures), ...(moment.finished ? [] : [t('notFinished')])]) };
    case 'message': {
      const { from, text } = moment.message;
      return { head: from.personId === me ? t('youSaid') : t('saidBy', { name: from.name }), rest: `“${short(text)}”` };
    }
    case 'session':
      return sessionSaid(moment.session, called);
    case 'plan':
      return planSaid(moment);
    case 'alert':
      return { head: t('alert'), rest: alertSaid(moment.alert) };
    case 'team-note':
      return { head: t('teamNote', { name: moment.note.by.name }), rest: short(moment.note.text) };
    case 'note': {
      const { signature } = moment.note;
      return { head: signature ? t('noteSigned', { name: signature.signer.name }) : t('noteDraft'), rest: undefined };
    }
    case 'import':
      return { head: t('imported'), rest: t('importedCount', { added: moment.run.added, revised: moment.run.revised }) };
    case 'shared':
      return { head: t('sharedNow', { patient: called, name: moment.grant.supporter.name }), rest: undefined };
    case 'unshared':
      return { head: t('sharedEnded', { patient: called, name: moment.grant.supporter.name }), rest: undefined };
  }
}

function sessionSaid(session: Extract<Moment, { what: 'session' }>['session'], called: string): Said {
  const head = t('sessionWith', { name: session.openedBy.name });
  if (!session.end) return { head, rest: t('sessionOpen') };
  if (session.startedAt === undefined) return { head, rest: t('sessionNotCome', { name: called }) };
  return {
    head,
    rest: t('sessionEnded', { minutes: Math.max(1, Math.round((session.end.at - session.startedAt) / 60_000)), name: session.end.by.name }),
  };
}

function planSaid({ by: name, changes, ticks }: Extract<Moment, { what: 'plan' }>): Said {
  const changed = changes === 0 ? undefined : changes === 1 ? t('planChanged', { name }) : t('planChangedMore', { name, count: changes });
  const ticked = ticks === 0 ? undefined : ticks === 1 ? t('planTicked', { name }) : t('planTickedMore', { name, count: ticks });
  return { head: changed ?? ticked ?? '', rest: changed && ticked };
}

function alertSaid(alert: Extract<Moment, { what: 'alert' }>['alert']): string {
  const state = by(alert.resolved?.by, 'resolved') ?? by(alert.taken?.by, 'takenBy');
  return [`${reasonText(alert.reason).replace(/\.$/, '')}.`, state && `${state}.`].filter(Boolean).join(' ');
}

function by(person: Actor | undefined, words: 'resolved' | 'takenBy'): string | undefined {
  return person && t(words, { name: person.name });
}

const LONGEST = 180;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
