import { createServer, type Socket } from 'node:net';

/** A letter as a mail server got it. */
export type Got = { readonly from: string; readonly to: string; readonly data: string };
export type SmtpHouse = AsyncDisposable & {
  readonly url: string;
  readonly got: readonly Got[];
  /** How the house behaves from now on: takes letters, says "not now" to each, or says nothing at all. */
  readonly mood: (mood: 'takes' | 'not-now' | 'silent') => void;
};

/** A mail server on this machine that speaks just enough SMTP. */
export async function smtpHouse(): Promise<SmtpHouse> {
  const got: Got[] = [];
  const open = new Set<Socket>();
  let mood: 'takes' | 'not-now' | 'silent' = 'takes';
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    if (mood === 'silent') return;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let [from, to, heard, inLetter] = ['', '', '', false];
    const hear = (line: string): void => {
      if (/^EHLO|^HELO/i.test(line)) say('250 house');
      else if (/^MAIL FROM/i.test(line)) say(((from = /<(.*?)>/.exec(line)?.[1] ?? ''), mood === 'not-now' ? '451 not now' : '250 ok'));
      else if (/^RCPT TO/i.test(line)) say(((to = /<(.*?)>/.exec(line)?.[1] ?? ''), '250 ok'));
      else if (/^DATA/i.test(line)) say(((inLetter = true), '354 go on'));
      else say(/^QUIT/i.test(line) ? '221 bye' : '250 ok');
    };
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      heard += chunk;
      for (let end = heard.indexOf(inLetter ? '\r\n.\r\n' : '\r\n'); end >= 0; end = heard.indexOf(inLetter ? '\r\n.\r\n' : '\r\n')) {
        const part = heard.slice(0, end);
        heard = heard.slice(end + (inLetter ? 5 : 2));
        if (!inLetter) hear(part);
        else {
          inLetter = false;
          got.push({ from, to, data: part });
          say('250 kept');
        }
      }
    });
    say('220 house');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    got,
    mood: (next) => {
      mood = next;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
