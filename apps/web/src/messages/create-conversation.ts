import type { ChartId } from '@cairn/kernel';
import { unread, type Author, type Conversation, type Message } from '@cairn/messages';
import { createEffect, createMemo, createSignal, type Accessor } from 'solid-js';
import type { Pending } from '../live/outbox.ts';
import { useLive, type ChartView } from '../live/live.ts';
import { createRead } from './create-receipts.ts';
import { lines, type Line, type PendingMessage } from './line.ts';

/** A message that came back, with its text: it is never dropped without a trace. */
export type Returned = { readonly messageId: string; readonly text: string };

export type ConversationState = {
  readonly status: ChartView['status'];
  readonly stored: Accessor<Conversation | undefined>;
  readonly lines: Accessor<readonly Line[]>;
  readonly firstNew: Accessor<number | undefined>;
  readonly returned: Accessor<readonly Returned[]>;
  readonly draft: Accessor<string>;
  readonly setDraft: (text: string) => void;
  readonly send: () => void;
  readonly putBack: (message: Returned) => void;
  readonly earlier: Accessor<'none' | 'more' | 'loading' | 'failed'>;
  readonly showEarlier: () => Promise<void>;
};

/** What was typed and not sent, by chart; it outlives a change of screen. */
const drafts = new Map<ChartId, string>();

/** How many messages come first; when there are that many, there may be more. */
const FIRST_PAGE = 200;

export function createConversation(chart: ChartView): ConversationState {
  const live = useLive();
  const me: Author = { personId: live.me.personId, name: live.me.name, role: live.me.role };
  const newest = (): Conversation | undefined => chart.state()?.messages;
  const { all, earlier, showEarlier } = createPages(chart.chart, newest);
  const stored = createMemo((): Conversation | undefined => {
    const now = newest();
    return now && { ...now, messages: all() };
  });
  const sending = createMemo(() => chart.pending().filter((one) => one.path === 'messages.send'));
  const [returned, setReturned] = createSignal<readonly Returned[]>([]);
  const [draft, keepDraft] = createSignal(drafts.get(chart.chart) ?? '');
  const setDraft = (text: string): void => {
    drafts.set(chart.chart, text);
    live.keepDraft(chart.chart, text);
    keepDraft(text);
  };
  // A page that was closed or killed left its draft on the device; what was typed meanwhile is put after it.
  if (!drafts.has(chart.chart)) {
    drafts.set(chart.chart, '');
    void live.keptDraft(chart.chart).then((kept) => {
      if (kept !== undefined && kept !== draft()) setDraft([kept, draft()].filter((part) => part !== '').join('\n'));
    });
  }
  createEffect(() => {
    const refused = sending().filter((one) => one.state() === 'refused');
    if (refused.length > 0) setReturned((before) => [...before, ...refused.map(textOf)]);
  });
  const firstNew = createMemo<number | undefined | 'unknown'>((before) => {
    if (before !== 'unknown') return before;
    const now = newest();
    return now ? unread(now, me.personId)[0]?.seq : 'unknown';
  }, 'unknown');
  createRead(chart);
  const shown = createMemo(() => lines(stored() ?? { messages: [], read: {}, delivered: {} }, sending().map(toPending), me));
  return {
    status: chart.status,
    stored,
    lines: shown,
    firstNew: () => {
      const seq = firstNew();
      return seq === 'unknown' ? undefined : seq;
    },
    returned,
    draft,
    setDraft,
    send: () => {
      const text = draft().trim();
      if (text === '') return;
      live.send('messages.send', { chart: chart.chart, messageId: `m-${crypto.randomUUID()}`, text });
      setDraft('');
    },
    putBack: (message) => {
      setDraft([draft(), message.text].filter((part) => part !== '').join('\n'));
      setReturned((before) => before.filter((one) => one.messageId !== message.messageId));
    },
    earlier,
    showEarlier,
  };
}

function textOf(one: Pending): Returned {
  return { messageId: String(one.input['messageId']), text: String(one.input['text']) };
}

function toPending(one: Pending): PendingMessage {
  return { ...textOf(one), at: one.at, sending: one.state() !== 'queued' };
}

type Pages = {
  readonly all: Accessor<readonly Message[]>;
  readonly earlier: ConversationState['earlier'];
  readonly showEarlier: () => Promise<void>;
};

/** Everything this screen has seen of the conversation: the newest page, and earlier ones as they are asked for. */
function createPages(chart: ChartId, newest: Accessor<Conversation | undefined>): Pages {
  const live = useLive();
  const [older, setOlder] = createSignal<readonly Message[]>([]);
  const [step, setStep] = createSignal<'idle' | 'loading' | 'failed' | 'end'>('idle');
  const all = createMemo<readonly Message[]>((before) => joined([...older(), ...before], newest()?.messages ?? []), []);
  const showEarlier = async (): Promise<void> => {
    const first = all()[0];
    if (!first || step() === 'loading') return;
    setStep('loading');
    try {
      const page = await live.call('messages.earlier', { chart, before: first.seq });
      setOlder(page);
      setStep(page.length < FIRST_PAGE ? 'end' : 'idle');
    } catch {
      setStep('failed');
    }
  };
  const earlier = (): 'none' | 'more' | 'loading' | 'failed' => {
    const now = step();
    if (now === 'loading' || now === 'failed') return now;
    return now === 'idle' && all().length >= FIRST_PAGE ? 'more' : 'none';
  };
  return { all, earlier, showEarlier };
}

function joined(before: readonly Message[], now: readonly Message[]): readonly Message[] {
  const bySeq = new Map([...before, ...now].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
