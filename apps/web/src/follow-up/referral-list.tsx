import { isOver, type Referral, type Referrals } from '@cairn/follow-up';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { channelWords, declineWords, referralOutcomeWords, referralWords, serviceWords } from '../words/follow-up.ts';
import { createWords } from '../words/words.ts';
import { dayText } from './day-text.ts';
import './follow-up.css';
import { ReferralDialog, stepTitle, type ReferralStepName } from './referral-dialog.tsx';
import { ReferralTrail } from './referral-trail.tsx';
import { SendReferral } from './send-referral.tsx';

const t = createWords(referralWords);
const service = createWords(serviceWords);
const channel = createWords(channelWords);
const whyNot = createWords(declineWords);
const outcome = createWords(referralOutcomeWords);

type ListProps = { readonly chart: string; readonly referrals: Referrals; readonly today: string };

/** Every referral of a chart: what waits, with what can be written down next, then what is over. */
export function ReferralList(props: ListProps): JSX.Element {
  const [sending, setSending] = createSignal(false);
  const open = (): readonly Referral[] => props.referrals.referrals.filter((one) => !isOver(one));
  const over = (): readonly Referral[] => props.referrals.referrals.filter(isOver).toReversed();
  return (
    <section class="fu__part" aria-labelledby="referrals">
      <div class="fu__head">
        <h2 id="referrals">{t('title')}</h2>
        <Button icon={plusIcon} onClick={() => setSending(true)}>
          {t('send')}
        </Button>
      </div>
      <Show when={open().length > 0} fallback={<p class="muted sm">{t('none')}</p>}>
        <ul role="list">
          <For each={open()}>{(referral) => <One {...props} referral={referral} />}</For>
        </ul>
      </Show>
      <Show when={over().length > 0}>
        <details>
          <summary>{t('over', { count: over().length })}</summary>
          <ul role="list">
            <For each={over()}>{(referral) => <One {...props} referral={referral} />}</For>
          </ul>
        </details>
      </Show>
      <SendReferral open={sending()} chart={props.chart} onClose={() => setSending(false)} />
    </section>
  );
}

/** What can be heard next, by where it stands. */
function nextSteps(referral: Referral): readonly ReferralStepName[] {
  switch (referral.stage) {
    case 'sent':
      return ['accept', 'askAgain', 'decline', 'close'];
    case 'accepted':
      return ['visit', 'askAgain', 'decline', 'close'];
    case 'visited':
      return ['close'];
    case 'closed':
    case 'declined':
      return [];
  }
}

function One(props: ListProps & { readonly referral: Referral }): JSX.Element {
  const [step, setStep] = createSignal<ReferralStepName>();
  const sent = (): string =>
    t('sentBy', { day: dayText(props.referral.sentOn), name: props.referral.sentBy.name, how: channel(props.referral.how) });
  const ended = (): string | undefined => {
    const { declined, closed } = props.referral;
    if (declined) return [whyNot(declined.reason), declined.note].filter(Boolean).join(': ');
    return closed && [outcome(closed.outcome), closed.note].filter(Boolean).join(': ');
  };
  return (
    <li class="fu__one">
      <div class="fu__row">
        <div>
          <p>
            <b>{service(props.referral.service)}</b>, {props.referral.to.name}
          </p>
          <p class="sm muted">
            {sent()} <Show when={props.referral.with}>{(name) => t('answeredBy', { name: name() })}</Show>
          </p>
          <Show when={props.referral.why}>{(why) => <p class="sm">{t('whyItIs', { why: why() })}</p>}</Show>
          <Show when={ended()}>{(words) => <p class="sm">{words()}</p>}</Show>
        </div>
        <ReferralTrail of={props.referral} today={props.today} />
      </div>
      <div class="fu__acts">
        <For each={nextSteps(props.referral)}>
          {(one) => (
            <Button minor look={one === 'close' || one === 'decline' ? 'quiet' : 'outline'} onClick={() => setStep(one)}>
              {t(stepTitle[one])}
              <span class="vh">, {props.referral.to.name}</span>
            </Button>
          )}
        </For>
      </div>
      <ReferralDialog step={step()} referral={props.referral} chart={props.chart} today={props.today} onClose={() => setStep(undefined)} />
    </li>
  );
}
