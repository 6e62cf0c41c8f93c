import type { ChartId, PersonId } from '@cairn/kernel';
import {
  messages,
  WINDOW,
  type Author,
  type Conversation,
  type Known,
  type Message,
  type MessageEntry,
  type MessageFact,
} from '@cairn/messages';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { MessageTables } from './tables.ts';

const insertMessage = prepared(
  (tx, chart: ChartId, seq: number, message_id: string, at: number, from_id: string, from_name: string, from_role: string, text: string) =>
    tx.insertInto('messages').values({ chart, seq, message_id, at, from_id, from_name, from_role, text }),
);

async function apply(tx: Tx, chart: ChartId, entry: MessageEntry): Promise<void> {
  if (entry.kind === 'message.sent') {
    const { messageId, from, text } = entry.body;
    await insertMessage(tx, chart, entry.seq, messageId, entry.at, from.personId, from.name, from.role, text);
    return;
  }
  const [kind, person] = entry.kind === 'messages.read' ? (['read', entry.body.by] as const) : (['delivered', entry.body.to] as const);
  await moveCursor(tx, chart, kind, person, entry.body.upTo, entry.at);
}

async function moveCursor(tx: Tx, chart: ChartId, kind: 'read' | 'delivered', person: Author, upTo: number, at: number): Promise<void> {
  const moved = { name: person.name, role: person.role, up_to: upTo, at };
  await tx
    .insertInto('message_cursors')
    .values({ chart, kind, person_id: person.personId, ...moved })
    .onConflict((c) => c.columns(['chart', 'kind', 'person_id']).doUpdateSet(moved).where('message_cursors.up_to', '<', upTo))
    .execute();
}

async function read(tx: Tx, chart: ChartId): Promise<Conversation> {
  const rows = await tx.selectFrom('messages').selectAll().where('chart', '=', chart).orderBy('seq').execute();
  return { messages: rows.map(toMessage), ...(await cursors(tx, chart)) };
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Conversation> {
  const rows = await tx.selectFrom('messages').selectAll().where('chart', '=', chart).orderBy('seq', 'desc').limit(WINDOW).execute();
  return { messages: rows.map(toMessage).reverse(), ...(await cursors(tx, chart)) };
}

export const messagesOnServer: ServerCapability<Conversation, MessageFact> = { pure: messages, apply, read, readWindow };

async function cursors(tx: Tx, chart: ChartId): Promise<Pick<Conversation, 'read' | 'delivered'>> {
  const rows = await tx.selectFrom('message_cursors').selectAll().where('chart', '=', chart).execute();
  const of = (kind: 'read' | 'delivered'): Conversation['read'] =>
    Object.fromEntries(
      rows
        .filter((row) => row.kind === kind)
        .map((row) => [
          row.person_id,
          { person: { personId: row.person_id, name: row.name, role: row.role }, upTo: row.up_to, at: row.at },
        ]),
    );
  return { read: of('read'), delivered: of('delivered') };
}

function toMessage(row: MessageTables['messages']): Message {
  const { message_id, seq, at, from_id, from_name, from_role, text } = row;
  return { messageId: message_id, seq, at, from: { personId: from_id, name: from_name, role: from_role }, text };
}

/** The page before `seq`, oldest first. */
export async function earlier(tx: Tx, chart: ChartId, before: number): Promise<Message[]> {
  const rows = await tx
    .selectFrom('messages')
    .selectAll()
    .where('chart', '=', chart)
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(WINDOW)
    .execute();
  return rows.map(toMessage).reverse();
}

const seqOfId = prepared((tx, chart: ChartId, messageId: string) =>
  tx.selectFrom('messages').select('seq').where('chart', '=', chart).where('message_id', '=', messageId),
);

/** For sending, all that counts is that the id is new. */
export async function knownForSending(tx: Tx, chart: ChartId, messageId: string): Promise<Known> {
  const taken = (await seqOfId(tx, chart, messageId)).length > 0;
  return { taken: (id) => taken && id === messageId, readUpTo: 0, deliveredUpTo: 0, newest: 0 };
}

export async function knownForCursor(tx: Tx, chart: ChartId, person: PersonId): Promise<Known> {
  const rows = await tx
    .selectFrom('message_cursors')
    .select(['kind', 'up_to'])
    .where('chart', '=', chart)
    .where('person_id', '=', person)
    .execute();
  const newest = await tx
    .selectFrom('messages')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('chart', '=', chart)
    .where('from_id', '<>', person)
    .executeTakeFirst();
  const of = (kind: 'read' | 'delivered'): number => rows.find((row) => row.kind === kind)?.up_to ?? 0;
  return { taken: () => false, readUpTo: of('read'), deliveredUpTo: of('delivered'), newest: newest?.seq ?? 0 };
}
