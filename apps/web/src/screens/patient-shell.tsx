import { unread } from '@cairn/messages';
import { createMemo, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { giftIcon, houseIcon, mapIcon, messageCircleIcon } from '../look/icons.ts';
import { createDelivered } from '../messages/create-receipts.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { NoSignal, TabBar, type Tab } from './tab-bar.tsx';

const t = createWords(shellWords);

/** Unread messages of the patient's own conversation, told to their authors as delivered; the chart stays open across the pages of the bar. */
function createUnread(): () => number {
  const live = useLive();
  const { chart, personId } = live.me;
  if (chart === undefined) return () => 0;
  const view = live.chart(chart);
  createDelivered(view);
  return () => {
    const state = view.state();
    return state === undefined ? 0 : unread(state.messages, personId).length;
  };
}

/** A tab for rewards where there is a plan, or was one. */
function createHasRewards(): () => boolean {
  const live = useLive();
  const { chart } = live.me;
  if (chart === undefined) return () => false;
  const view = live.chart(chart);
  return createMemo(() => (view.state()?.rewards?.courses.length ?? 0) > 0);
}

/** One column and a thumb bar. Pages bring their own header and `main`. */
export function PatientShell(props: { readonly children?: JSX.Element }): JSX.Element {
  const always: readonly Tab[] = [
    { href: '/today', icon: houseIcon, label: () => t('today') },
    { href: '/plan', icon: mapIcon, label: () => t('plan') },
    { href: '/messages', icon: messageCircleIcon, label: () => t('messages'), count: createUnread() },
  ];
  const rewards: Tab = { href: '/rewards', icon: giftIcon, label: () => t('rewards') };
  const hasRewards = createHasRewards();
  const tabs = (): readonly Tab[] => (hasRewards() ? [...always, rewards] : always);
  return (
    <div class="pt">
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      {props.children}
      <NoSignal />
      <TabBar tabs={tabs()} />
    </div>
  );
}
