import { createECDH } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { accept, SYSTEM } from '@cairn/kernel';
import {
  actAs,
  encryptPush,
  isPushHost,
  personById,
  pushDefaults,
  reachDefaults,
  reachOf,
  subscriptionsOf,
  type ReachOptions,
} from '@cairn/server/testing';
import { describe, expect, test } from 'vitest';
import { openHouse, type House } from '../support/doors.ts';
import { claimsOf, makeDevice, pushHouse, type PushHouse } from './push-house.ts';

const CHART = 'c-dee';
const SECRET = 'what the gateway shows us';
const NUMBER = '+15550142233';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let letters = 0;

async function house(reach: Partial<ReachOptions> = {}, push?: PushHouse) {
  const hosts = push ? [...pushDefaults.hosts, push.url] : pushDefaults.hosts;
  const opened = await openHouse({
    reach: { ...reachDefaults, inboundSecret: SECRET, push: { contact: 'mailto:it@example.org', hosts }, ...reach },
  });
  // Noon in New York, or an hour before: nobody's quiet hours.
  opened.clock.set(Math.floor(Date.now() / DAY) * DAY + 16 * HOUR);
  return opened;
}

async function choose(at: House, choice: object): Promise<void> {
  const dee = await personById(at.started.cairn.store.read, 'dee');
  if (!dee) throw new Error('no dee');
  const all = { chart: CHART, push: true, sms: false, email: true, quiet: { from: '21:00', to: '08:00' }, ...choice };
  await actAs(at.started.cairn, dee).do('reach.choose', all);
}

async function remind(at: House): Promise<{ state: string; last_error: string | null } | undefined> {
  letters += 1;
  const { cairn } = at.started;
  const id = `reach-${letters}`;
  const work = { opId: `op-reach-${letters}`, name: 'test', payload: letters, chart: CHART, actor: SYSTEM, by: undefined };
  const letter = { id, channel: 'reach', to: 'dee', template: 'patient-reminder', params: {} } as const;
  await cairn.writer.submit({ ...work, decide: async (unit) => (await unit.deliver(letter), accept([])) });
  await cairn.deliveries.runWaiting();
  return cairn.store.read.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
}

const log = (at: House): string[] => {
  try {
    return readFileSync(join(at.started.cairn.options.folder, 'deliveries.log'), 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};
const devices = (at: House) => subscriptionsOf(at.started.cairn.store.read, 'dee');
const text = (at: House, body: unknown, secret = SECRET) => at.post('/api/sms/inbound', body, { authorization: `Bearer ${secret}` });
const stopped = async (at: House) => (await reachOf(at.started.cairn.store.read, CHART)).stopped.map(({ number }) => number);

describe('a push message', () => {
  test('is the one that RFC 8291 works out in its appendix', () => {
    const bytes = (value: string) => Buffer.from(value, 'base64url');
    const browser = createECDH('prime256v1');
    browser.setPrivateKey(bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'));
    const device = makeDevice('https://push.example', browser, bytes('BTBZMqHH6r4Tts7J_aSIgg'));
    const once = { privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'), salt: bytes('DGv6ra1nlYgDCS1FRnbzlw') };
    const message = encryptPush('When I grow up, I want to be a watermelon', device.subscription, once);
    expect(message.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
    expect(device.read(message)).toBe('When I grow up, I want to be a watermelon');
  });

  test('reaches the device neutral, signed by us, readable there alone', async () => {
    await using service = await pushHouse();
    await using at = await house({}, service);
    const { cookie } = await at.signIn('dee');
    const device = makeDevice(`${service.url}/one`);
    expect((await at.post('/api/push/subscribe', device.subscription, { cookie })).status).toBe(204);
    expect(await remind(at)).toMatchObject({ state: 'sent' });
    const [pushed] = service.got;
    expect(JSON.parse(device.read(pushed?.body ?? Buffer.alloc(0)))).toEqual({
      title: 'A reminder',
      body: 'You have a reminder. Open your day when you are ready.',
    });
    const claims = claimsOf(String(pushed?.headers.authorization));
    expect(claims).toMatchObject({ aud: service.url, sub: 'mailto:it@example.org' });
    const key = await (await fetch(`${at.url}/api/push/key`, { headers: { cookie } })).json();
    expect(String(pushed?.headers.authorization)).toContain(`k=${(key as { key: string }).key}`);
    expect(log(at)).toEqual([]);
  });

  test('that a device takes no more goes the next way, and the device is forgotten', async () => {
    await using service = await pushHouse();
    await using at = await house({}, service);
    const { cookie } = await at.signIn('dee');
    await at.post('/api/push/subscribe', makeDevice(`${service.url}/gone`).subscription, { cookie });
    service.answers(410);
    expect(await remind(at)).toMatchObject({ state: 'sent' });
    expect(await devices(at)).toEqual([]);
    expect(log(at)).toHaveLength(1);
  });

  test('is not sent to a device after signing out there', async () => {
    await using service = await pushHouse();
    await using at = await house({}, service);
    const { cookie } = await at.signIn('dee');
    await at.post('/api/push/subscribe', makeDevice(`${service.url}/mine`).subscription, { cookie });
    expect(await devices(at)).toHaveLength(1);
    await at.post('/api/sign-out', {}, { cookie });
    expect(await devices(at)).toEqual([]);
    await remind(at);
    expect(service.got).toEqual([]);
  });

  test('is not sent to who turned push off', async () => {
    await using service = await pushHouse();
    await using at = await house({}, service);
    const { cookie } = await at.signIn('dee');
    const { subscription } = makeDevice(`${service.url}/quiet`);
    await at.post('/api/push/subscribe', subscription, { cookie });
    await choose(at, { push: false });
    await remind(at);
    expect(service.got).toEqual([]);
    await at.post('/api/push/unsubscribe', subscription, { cookie });
    expect(await devices(at)).toEqual([]);
  });

  test('goes nowhere but to push services, whatever a browser says', async () => {
    await using at = await house();
    const { cookie } = await at.signIn('dee');
    for (const endpoint of [
      'http://127.0.0.1:22/x',
      'https://10.0.0.1/x',
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com.evil.example/x',
    ])
      expect((await at.post('/api/push/subscribe', makeDevice(endpoint).subscription, { cookie })).status, endpoint).toBe(400);
    expect(isPushHost('https://web.push.apple.com/x', pushDefaults.hosts)).toBe(true);
    const { cookie: staff } = await at.signIn('maya');
    const good = makeDevice('https://fcm.googleapis.com/x').subscription;
    expect((await at.post('/api/push/subscribe', good, { cookie: staff })).status).toBe(404);
    expect((await at.post('/api/push/subscribe', good)).status).toBe(404);
    expect(await devices(at)).toEqual([]);
  });
});

describe('a text', () => {
  test('goes to the number by the gateway, once, and without words that a phone may not show', async () => {
    const got: { auth: string; body: { to: string; text: string; id: string } }[] = [];
    let status = 503;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        got.push({ auth: String(request.headers.authorization), body: JSON.parse(body) });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
    await using at = await house({ sms: { url, token: 'gateway token' } });
    await choose(at, { push: false, sms: true, email: false, number: NUMBER });
    expect(await remind(at)).toMatchObject({ state: 'waiting' });
    status = 202;
    at.clock.set(at.clock.now() + 60_000);
    await at.started.cairn.deliveries.runWaiting();
    await at.started.cairn.deliveries.runWaiting();
    expect(got).toHaveLength(2);
    expect(got[1]).toMatchObject({
      auth: 'Bearer gateway token',
      body: { to: NUMBER, text: 'You have a reminder. Open your day when you are ready.' },
    });
    expect(got[0]?.body.id).toBe(got[1]?.body.id);
    server.close();
  });

  test('that could not go before quiet hours, or was left by a program that was down, waits for their end', async () => {
    await using at = await house();
    await choose(at, { push: false, sms: true, number: NUMBER, quiet: { from: '11:00', to: '14:30' } });
    const before = at.clock.now();
    expect(await remind(at)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(log(at)).toEqual([]);
    const row = await at.started.cairn.store.read
      .selectFrom('deliveries')
      .select('next_at')
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    expect(row?.next_at).toBeGreaterThan(before);
    at.clock.set((row?.next_at ?? 0) - 1);
    await at.started.cairn.deliveries.runWaiting();
    expect(log(at)).toEqual([]);
    at.clock.set(row?.next_at ?? 0);
    await at.started.cairn.deliveries.runWaiting();
    expect(log(at)).toHaveLength(1);
  });

  test('is not sent after STOP, by no road, until START; mail goes on', async () => {
    await using at = await house();
    await choose(at, { push: false, sms: true, number: NUMBER });
    await remind(at);
    expect(log(at).map((line) => Object.hasOwn(JSON.parse(line), 'sms'))).toEqual([true]);
    expect((await text(at, { from: NUMBER, text: 'ALTO', id: 'm-1' })).status).toBe(204);
    await choose(at, { push: false, sms: true, number: '(555) 014-2233' });
    await remind(at);
    expect(log(at).map((line) => Object.hasOwn(JSON.parse(line), 'sms'))).toEqual([true, false]);
    await choose(at, { push: false, sms: true, email: false, number: NUMBER });
    expect(await remind(at)).toMatchObject({ state: 'failed' });
    expect(log(at)).toHaveLength(2);
    await text(at, { from: NUMBER, text: 'start', id: 'm-2' });
    expect(await remind(at)).toMatchObject({ state: 'sent' });
  });
});

describe('a text to us', () => {
  test('with STOP is a change of consent in the record, told once however often it is handed over', async () => {
    await using at = await house();
    await choose(at, { sms: true, number: NUMBER });
    for (let times = 0; times < 3; times += 1) await text(at, { from: '+1 (555) 014-2233', text: ' Stop ', id: 'm-9' });
    const query = at.started.cairn.store.read.selectFrom('entries').select(['body', 'actor']).where('kind', '=', 'reach.stopped');
    expect((await query.execute()).map(({ body, actor }) => [JSON.parse(body), actor])).toEqual([
      [{ number: NUMBER, word: 'STOP', source: 'sms' }, 'system'],
    ]);
  });

  test('as gateways post it in a form is understood', async () => {
    await using at = await house();
    await choose(at, { sms: true, number: NUMBER });
    const body = new URLSearchParams({ From: NUMBER, Body: 'BAJA', MessageSid: 'SM1' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-cairn-secret': SECRET };
    expect((await at.post('/api/sms/inbound', body, headers)).status).toBe(204);
    expect(await stopped(at)).toEqual([NUMBER]);
  });

  test('is answered alike whoever sent it and whatever it says; of others nothing is kept', async () => {
    await using at = await house();
    await choose(at, { sms: true, number: NUMBER });
    const answers = [];
    for (const body of [
      { from: NUMBER, text: 'STOP' },
      { from: '+15559999999', text: 'STOP' },
      { from: NUMBER, text: 'I need help' },
      { from: 'unknown', text: 'STOP' },
    ]) {
      const response = await text(at, body);
      answers.push([response.status, await response.text()]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['[204,""]']));
    const rows = await at.started.cairn.store.read.selectFrom('entries').select('body').execute();
    expect(rows.some(({ body }) => body.includes('15559999999') || body.includes('need help'))).toBe(false);
  });

  test('without the secret is not there; one that cannot be read is refused; nothing is recorded', async () => {
    await using at = await house();
    await choose(at, { sms: true, number: NUMBER });
    const stop = { from: NUMBER, text: 'STOP' };
    for (const secret of ['', 'wrong', `${SECRET}x`, SECRET.slice(1)]) expect((await text(at, stop, secret)).status).toBe(404);
    expect((await at.post('/api/sms/inbound', stop)).status).toBe(404);
    for (const body of ['{', '[]', { from: NUMBER }, { from: 7, text: 'STOP' }, { from: NUMBER, text: 'x'.repeat(3000) }])
      expect((await text(at, body)).status).toBe(400);
    expect(await stopped(at)).toEqual([]);
    await using closed = await openHouse();
    expect((await closed.post('/api/sms/inbound', stop, { authorization: 'Bearer ' })).status).toBe(404);
  });
});
