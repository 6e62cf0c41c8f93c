/**
 * The floor: the least that can honestly be called a durable live message on the same parts. Socket.IO, a parsed input, one row
 * with full durability, one commit for all that wait, an answer to the sender and a push to the others in the room.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';
import * as z from 'zod/mini';

const [folder = '.', port = '0'] = process.argv.slice(2);
const db = new Database(join(folder, 'floor.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table messages (id text primary key, room text not null, at integer not null, text text not null)');
const insert = db.prepare('insert into messages values (?, ?, ?, ?)');

const text = z.string().check(z.minLength(1), z.maxLength(4000));
const id = z.string().check(z.regex(/^[\w.:/-]{1,120}$/));
const message = z.object({ opId: id, chart: id, messageId: id, text });
type Waiting = { readonly input: z.output<typeof message>; readonly done: () => void };

let waiting: Waiting[] = [];
const commit = db.transaction((group: readonly Waiting[]) => {
  const now = Date.now();
  for (const { input } of group) insert.run(input.messageId, input.chart, now, input.text);
});
function drain(): void {
  const group = waiting;
  waiting = [];
  commit.immediate(group);
  for (const { done } of group) done();
}

const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('join', (room: string, answer: () => void) => {
    void socket.join(room);
    answer();
  });
  socket.on('send', (raw: unknown, answer: (result: { ok: boolean }) => void) => {
    const parsed = message.safeParse(raw);
    if (!parsed.success) return answer({ ok: false });
    if (waiting.length === 0) setImmediate(drain);
    const done = (): void => {
      answer({ ok: true });
      socket.to(parsed.data.chart).emit('message', parsed.data);
    };
    waiting.push({ input: parsed.data, done });
  });
});
http.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
