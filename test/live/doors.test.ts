import { expect, test } from 'vitest';
import { once, openHouse, type House } from '../support/doors.ts';

const DEE = 'c-dee';
const message = (text: string, opId = 'op-hello-dee'): object => ({ opId, chart: DEE, messageId: opId, text });

async function online(house: House, username: string) {
  const { cookie } = await house.signIn(username);
  return { cookie, socket: await house.connect(cookie) };
}

test('a message is answered after commit and reaches the other side by its stream', async () => {
  await using house = await openHouse();
  const [dee, maya] = [await online(house, 'dee'), await online(house, 'maya')];
  expect(await maya.socket.emitWithAck('subscribe', { stream: `${DEE}/shared`, seq: 0 })).toMatchObject({ ok: true });
  const frame = once<{ from: number; entries: { kind: string; body: { text: string } }[] }>(maya.socket, 'frame');
  const answer = await dee.socket.emitWithAck('call', { path: 'messages.send', input: message('hello') });
  expect(answer).toMatchObject({ ok: true, data: { status: 'committed', again: false } });
  expect((await frame).entries.map((entry) => [entry.kind, entry.body.text])).toEqual([['message.sent', 'hello']]);
});

test('HTTP reaches the same procedure, and the same command over both roads is committed once', async () => {
  await using house = await openHouse();
  const dee = await online(house, 'dee');
  const first = await dee.socket.emitWithAck('call', { path: 'messages.send', input: message('hello') });
  const again = await (await house.post('/trpc/messages.send', message('hello'), { cookie: dee.cookie })).json();
  expect(again).toEqual({ result: { data: { ...first.data, again: true } } });
});

test('a stream that is not theirs, and one that does not exist, are refused alike', async () => {
  await using house = await openHouse();
  const rosa = await online(house, 'rosa');
  const ask = (stream: string): Promise<unknown> => rosa.socket.emitWithAck('subscribe', { stream, seq: 0 });
  expect(await ask(`${DEE}/shared`)).toEqual({ ok: false, code: 'not-available' });
  expect(await ask('c-nobody/shared')).toEqual({ ok: false, code: 'not-available' });
  const dee = await online(house, 'dee');
  expect(await dee.socket.emitWithAck('subscribe', { stream: `${DEE}/team`, seq: 0 })).toEqual({ ok: false, code: 'not-available' });
});

test('a resumed stream gives exactly what was missed', async () => {
  await using house = await openHouse();
  const dee = await online(house, 'dee');
  const { data } = await dee.socket.emitWithAck('subscribe', { stream: `${DEE}/shared`, seq: 0 });
  dee.socket.close();
  const maya = await online(house, 'maya');
  for (let n = 0; n < 7; n += 1)
    await maya.socket.emitWithAck('call', { path: 'messages.send', input: message(`line ${n}`, `op-line-number-${n}`) });
  const back = await house.connect(dee.cookie);
  const resumed = await back.emitWithAck('subscribe', { stream: `${DEE}/shared`, seq: data.head });
  expect(resumed.data.frame.entries.map((entry: { body: { text: string } }) => entry.body.text)).toEqual(
    Array.from({ length: 7 }, (_, n) => `line ${n}`),
  );
  expect(resumed.data.frame.from).toBe(data.head + 1);
});

const malformed: readonly (readonly [what: string, path: string, input: unknown, code: string])[] = [
  ['no input', 'messages.send', undefined, 'bad-input'],
  ['the wrong type', 'messages.send', { ...message('x'), text: 7 }, 'bad-input'],
  ['an array', 'messages.send', [], 'bad-input'],
  ['too long', 'messages.send', message('x'.repeat(4001)), 'bad-input'],
  ['an id with a slash', 'messages.send', { ...message('x'), chart: '../program' }, 'bad-input'],
  ['a prototype', 'messages.send', JSON.parse('{"__proto__":{"opId":"op-prototype"}}'), 'bad-input'],
  ['an unknown path', 'messages.unsend', message('x'), 'bad-input'],
  ['a path of the prototype', 'constructor.name', {}, 'bad-input'],
];

test.each(malformed)('%s is refused with a code and nothing else', async (_what, path, input, code) => {
  await using house = await openHouse();
  const { socket } = await online(house, 'dee');
  expect(await socket.emitWithAck('call', { path, input })).toEqual({ ok: false, code });
  expect(await socket.emitWithAck('call', { path: 'people.me', input: {} })).toMatchObject({ ok: true });
});

test('malformed frames neither answer nor close the door for others', async () => {
  await using house = await openHouse();
  const { socket, cookie } = await online(house, 'dee');
  for (const frame of [null, 7, 'text', [], { path: 5 }, { stream: 'x' }]) {
    socket.emit('call', frame);
    socket.emit('subscribe', frame);
    socket.emit('watch', frame);
    socket.emit('presence', frame);
    socket.emit('unwatch', frame);
    socket.emit('unsubscribe', frame);
  }
  expect(await socket.emitWithAck('call', null)).toEqual({ ok: false, code: 'bad-input' });
  expect(await socket.emitWithAck('watch', { view: '__proto__', input: {}, key: 'k' })).toEqual({ ok: false, code: 'bad-input' });
  const other = await house.connect(cookie);
  expect(await other.emitWithAck('call', { path: 'people.me', input: {} })).toMatchObject({ ok: true });
});

test('HTTP refusals carry a code and never what went wrong inside', async () => {
  await using house = await openHouse();
  const { cookie } = await house.signIn('dee');
  const cases: readonly [Response, number, string][] = [
    [await house.post('/trpc/messages.send', '{"broken', { cookie }), 400, 'bad-input'],
    [await house.post('/trpc/messages.send', message('hello')), 401, 'signed-out'],
    [await house.post('/trpc/live.snapshot', { chart: 'c-nobody' }, { cookie }), 404, 'not-available'],
  ];
  for (const [response, status, code] of cases) {
    const text = await response.text();
    expect({ status: response.status, message: (JSON.parse(text) as { error: { message: string } }).error.message }).toEqual({
      status,
      message: code,
    });
    expect(text).not.toMatch(/stack|node_modules|zod|sql|\/src\//i);
  }
  const large = await house.post('/trpc/messages.send', 'x'.repeat(1_200_000), { cookie });
  expect([large.status, await large.json()]).toEqual([413, { code: 'too-large' }]);
});

test('another site can neither post nor open a socket', async () => {
  await using house = await openHouse();
  const { cookie } = await house.signIn('dee');
  const foreign = await house.post('/trpc/messages.send', message('hello'), { cookie, origin: 'https://elsewhere.example' });
  expect(foreign.status).toBe(403);
  const upgrade = await fetch(`${house.url}/socket.io/?EIO=4&transport=websocket`, {
    headers: { origin: 'https://elsewhere.example', cookie },
  });
  expect(upgrade.status).toBeGreaterThanOrEqual(400);
});

test('pages come with a strict policy and answers are never cached', async () => {
  await using house = await openHouse();
  const { cookie } = await house.signIn('dee');
  const page = await fetch(`${house.url}/healthz`);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  const answer = await house.post('/trpc/people.me', {}, { cookie });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('presence reaches the readers of that stream and nobody else, and is never stored', async () => {
  await using house = await openHouse();
  const [dee, maya, rosa] = [await online(house, 'dee'), await online(house, 'maya'), await online(house, 'rosa')];
  const stream = `${DEE}/shared`;
  for (const { socket } of [dee, maya]) await socket.emitWithAck('subscribe', { stream, seq: 0 });
  const heard: unknown[] = [];
  rosa.socket.on('presence', (presence) => heard.push(presence));
  const seen = once(maya.socket, 'presence');
  dee.socket.emit('presence', { stream, where: 'messages', doing: 'typing' });
  expect(await seen).toMatchObject({ person: { personId: 'dee', role: 'patient' }, where: 'messages', doing: 'typing' });
  const gone = once(maya.socket, 'presence');
  dee.socket.close();
  expect(await gone).toMatchObject({ where: '' });
  expect(heard).toEqual([]);
});
