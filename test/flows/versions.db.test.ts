import { createHash } from 'node:crypto';
import { canonical } from '@cairn/kernel';
import { openCairn, verify, type Cairn, type Receipt } from '@cairn/server/testing';
import type { Triage } from '@cairn/triage';
import { walk, type Pin } from '@cairn/workflows';
import { describe, expect, inject, test } from 'vitest';
import { makeChance } from '../support/chance.ts';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { code, done, evening, going, reworded, shorter, stay, writing, type Runs } from './steps.ts';

const map: Runs = { policy: 'map', mapping: {}, except: [] };
async function kinds(cairn: Cairn, kind: string): Promise<string[]> {
  const rows = await cairn.store.read.selectFrom('entries').select('stream').where('kind', '=', kind).orderBy('stream').execute();
  return rows.map((row) => row.stream);
}

describe.each(['sqlite', 'postgres'] as const)('versions on %s', (store) => {
  const url = async (): Promise<string | undefined> => (store === 'postgres' ? (await freshDatabase(inject('pgUrl'))).url : undefined);
  const open = async (databaseUrl?: string): Promise<World> => {
    const world = await makeWorld(databaseUrl ? { databaseUrl } : {});
    await writing(world, 'draft-0').create(evening);
    return world;
  };

  test('a draft is published by two people under the next number and the hash of what it says', async () => {
    await using world = await open(await url());
    const pin = await writing(world).release('evening', reworded('well', 'Did you take it today?'));
    const { flow } = await writing(world).newest('evening');
    const shipped = (await world.as('maya').call('flows.versions', { flow: 'evening' })) as { pin: { version: number } }[];
    expect(pin).toEqual({ id: 'evening', version: flow.version, hash: createHash('sha256').update(canonical(flow)).digest('hex') });
    expect(shipped.map((one) => one.pin.version)).toEqual([...shipped.keys()].map((n) => n + 1));
    expect(flow.nodes['well']).toMatchObject({ text: { en: 'Did you take it today?' } });
  });

  test('who wrote in a draft is refused as its approver, and who may not write flows is told of none', async () => {
    await using world = await open(await url());
    const desk = writing(world);
    done(await desk.begin('evening'));
    done(await desk.change('jonah', reworded('well', 'One')));
    done(await desk.change('amara', reworded('well', 'Two')));
    done(await desk.askReview('amara'));
    expect([code(await desk.approve('jonah')), code(await desk.approve('amara'))]).toEqual(['author-approves', 'author-approves']);
    for (const nobody of ['maya', 'theo', 'priya', 'dee', 'rosa']) expect(code(await desk.approve(nobody))).toBe('not-available');
    for (const nobody of ['maya', 'dee', 'rosa'])
      await expect(world.as(nobody).call('flows.open', { draftId: 'draft-1' })).rejects.toThrow('not-available');
    for (const outside of ['dee', 'rosa'])
      for (const [path, input] of [
        ['flows.list', undefined],
        ['flows.versions', { flow: 'evening' }],
        ['flows.preview', { draftId: 'draft-1', runs: stay }],
      ] as const)
        await expect(world.as(outside).call(path, input), `${path} by ${outside}`).rejects.toThrow('not-available');
    expect(await world.as('maya').call('flows.list', undefined)).toMatchObject({ drafts: [] });
    expect(code(await desk.publish())).toBe('not-approved');
    expect(code(await desk.approve('ruth'))).toBe('committed');
  });

  test('of two who write at once one is told the revision and the name, and what the other wrote stands', async () => {
    await using world = await open(await url());
    const desk = writing(world);
    done(await desk.begin('evening'));
    const { flow, draft } = await desk.open();
    const write = (who: string, words: string): Promise<Receipt> =>
      desk.send(who, 'change', { draftId: 'draft-1', revision: draft.revision, flow: reworded('well', words)(flow) });
    const [first, second] = await Promise.all([write('jonah', 'One'), write('ruth', 'Two')]);
    expect(code(first)).toBe('committed');
    expect(second).toMatchObject({ status: 'refused', refusal: { code: 'draft-moved-on', detail: { revision: 2, by: 'Jonah Reed' } } });
    expect((await desk.open()).flow.nodes['well']).toMatchObject({ text: { en: 'One' } });
  });

  test('what the preview says of each run is what publishing does', async () => {
    await using world = await open(await url());
    const [dee, tariq] = [going(world), going(world, TARIQ, 'tariq')];
    await dee.start('run-dee');
    await dee.answer('run-dee', 'well', true);
    await tariq.start('run-tariq');
    await tariq.answer('run-tariq', 'well', false);
    const desk = writing(world);
    done(await desk.begin('evening'));
    done(await desk.change('jonah', shorter));
    done(await desk.askReview());
    done(await desk.approve());
    const runs: Runs = { policy: 'map', mapping: { sleep: 'rest' }, except: [{ checkInId: 'run-tariq', policy: 'restart' }] };
    const { inFlight, inFlightTotal, pin } = await desk.preview(runs);
    expect(inFlightTotal).toBe(2);
    done(await desk.publish(runs));
    await world.advance(1000);
    for (const [patient, id] of [[dee, 'run-dee'] as const, [tariq, 'run-tariq'] as const]) {
      const foreseen = inFlight.find((one) => one.checkInId === id);
      const { run } = await patient.run(id);
      const { flow } = await desk.newest('evening');
      expect(run.pin).toEqual(pin);
      expect(walk(flow, run).at?.id).toBe(foreseen?.policy === 'map' ? foreseen.map.at : foreseen?.restart);
      expect(Object.keys(run.given)).toHaveLength(foreseen?.policy === 'map' ? foreseen.map.keeps : 0);
      expect(run.superseded).toHaveLength(foreseen?.policy === 'map' ? foreseen.map.leaves.length : 1);
    }
    expect(inFlight.map(({ policy }) => policy).sort()).toEqual(['map', 'restart']);
  });

  test('a run that stays goes on in the version in which it began, while new ones begin in the new one', async () => {
    await using world = await open(await url());
    const [dee, tariq] = [going(world), going(world, TARIQ, 'tariq')];
    await dee.start('run-dee');
    const before = (await dee.run('run-dee')).run.pin;
    const pin = await writing(world).release('evening', shorter);
    await world.advance(1000);
    await dee.answer('run-dee', 'well', true);
    await dee.answer('run-dee', 'sleep', 9);
    await tariq.start('run-tariq');
    expect([(await dee.run('run-dee')).run.pin, (await tariq.run('run-tariq')).run.pin]).toEqual([before, pin]);
    expect(await kinds(world.cairn, 'check-in.moved')).toEqual([]);
  });

  test('the plug pulled between publishing and moving: every run is moved, once, by whoever starts again', async () => {
    const databaseUrl = await url();
    await using world = await open(databaseUrl);
    for (const [chart, who] of [
      [DEE, 'dee'],
      [TARIQ, 'tariq'],
    ] as const)
      await going(world, chart, who).start(`run-${who}`);
    await writing(world).release('evening', shorter, map);
    expect(await kinds(world.cairn, 'check-in.moved'), 'no timer has fired yet').toEqual([]);
    const again = async (seed: number): Promise<Cairn> =>
      openCairn({ folder: world.folder, databaseUrl, smtp: undefined, clock: world.cairn.clock, chance: makeChance(seed), quiet: true });
    const [one, two] = [await again(11), await again(12)];
    await Promise.all([one.timers.runDue(), two.timers.runDue()]);
    await one.timers.runDue();
    expect(await kinds(one, 'check-in.moved')).toEqual([`${DEE}/shared`, `${TARIQ}/shared`]);
    for (const cairn of [one, two]) await cairn.close();
  });

  test('a recall stops whoever is in the middle, begins nothing more in it, and tells those who answer for it', async () => {
    await using world = await open(await url());
    const [dee, tariq] = [going(world), going(world, TARIQ, 'tariq')];
    const desk = writing(world);
    const shipped = (await desk.newest('evening')).pin;
    const pin = await desk.release('evening', reworded('well', 'Did you take double?'));
    await dee.start('run-dee');
    await dee.answer('run-dee', 'well', true);
    done(await desk.recall(pin));
    expect((await desk.newest('evening')).pin, 'at once').toEqual(shipped);
    await tariq.start('run-tariq');
    expect((await tariq.run('run-tariq')).run.pin).toEqual(shipped);
    await world.advance(1000);
    expect((await dee.run('run-dee')).stopped).toMatchObject({ why: 'recalled' });
    expect((await dee.run('run-dee')).run.given, 'what was said stays').toMatchObject({ well: { value: true } });
    await expect(dee.answer('run-dee', 'sleep', 7)).rejects.toThrow('stopped');
    await dee.start('run-dee-2');
    expect((await dee.run('run-dee-2')).run.pin).toEqual(shipped);
    const told = await world.cairn.store.read.selectFrom('deliveries').select('to_person').where('template', '=', 'staff-recall').execute();
    expect(told.map((row) => row.to_person).sort()).toEqual(['amara', 'ruth']);
    const { alerts } = (await world.snapshot('maya', DEE))?.state['triage'] as Triage;
    expect(alerts).toMatchObject([{ ruleId: 'ASK-counselor', level: 'P2', status: 'open', owner: { personId: 'maya' } }]);
    await world.advance(2 * 60_000);
    expect((await tariq.run('run-tariq')).stopped).toBeUndefined();
    const touched = (who: string): Promise<unknown> => world.as(who).call('flows.touched', { pin });
    expect(await touched('maya')).toEqual([{ chart: DEE, name: 'Dee Morgan', checkInId: 'run-dee', day: '2026-05-12', state: 'stopped' }]);
    expect(await touched('ruth'), 'who cares for nobody is told of nobody').toEqual([]);
    await expect(touched('dee')).rejects.toThrow('not-available');
  });

  test('who began in a recalled version by another process is stopped a minute later', async () => {
    await using world = await open(await url());
    const desk = writing(world);
    const pin = await desk.release('evening', reworded('well', 'Did you take double?'));
    const dee = going(world);
    await dee.start('run-dee');
    done(await desk.recall(pin));
    await world.cairn.store.write.deleteFrom('timers').where('kind', '=', 'flows.stop').execute();
    await world.advance(30_000);
    expect((await dee.run('run-dee')).stopped).toBeUndefined();
    await world.advance(31_000);
    expect((await dee.run('run-dee')).stopped).toMatchObject({ why: 'recalled' });
  });

  test('the flow that Cairn ships can be recalled as well: then nobody begins it', async () => {
    await using world = await open(await url());
    const desk = writing(world);
    for (const one of (await world.as('maya').call('flows.versions', { flow: 'mood-check' })) as {
      pin: Parameters<typeof desk.recall>[0];
    }[])
      done(await desk.recall(one.pin, 'amara'));
    await expect(going(world).start('run-dee', 'mood-check')).rejects.toThrow('unknown-flow');
    await expect(desk.newest('mood-check')).rejects.toThrow('not-available');
  });

  test('recorded runs are replayed: same way, another way, answers that do not fit, runs that would stand nowhere', async () => {
    await using world = await open(await url());
    const [dee, tariq] = [going(world), going(world, TARIQ, 'tariq')];
    await dee.start('run-dee');
    await dee.answer('run-dee', 'well', true);
    await dee.answer('run-dee', 'sleep', 9);
    await tariq.start('run-tariq');
    const desk = writing(world);
    done(await desk.begin('evening'));
    done(await desk.change('jonah', reworded('well', 'Did you take it?')));
    expect((await desk.preview()).replay).toEqual({ runs: 2, same: 2, different: 0, unfit: 0, failed: 0 });
    done(await desk.change('jonah', shorter));
    expect((await desk.preview()).replay).toEqual({ runs: 2, same: 1, different: 1, unfit: 1, failed: 0 });
    done(await desk.change('jonah', (flow) => ({ ...flow, start: 'nowhere' })));
    const { replay } = await desk.preview();
    expect(replay).toMatchObject({ runs: 2, failed: 2 });
    done(await desk.askReview());
    done(await desk.approve());
    expect(code(await desk.publish())).toBe('open-errors');
  });

  test('what Cairn only offers is begun by nobody until two people of the program take it up, just as it is', async () => {
    await using world = await open(await url());
    const desk = writing(world);
    const versions = (await world.as('jonah').call('flows.versions', { flow: 'daily' })) as { pin: Pin; isOffered: boolean }[];
    const offered = versions.find((one) => one.isOffered)?.pin;
    const inUse = (await desk.newest('daily')).pin;
    expect(offered?.version).toBeGreaterThan(inUse.version);
    done(await desk.send('jonah', 'draft', { draftId: 'draft-1', base: offered }));
    expect((await desk.preview()).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    done(await desk.askReview());
    done(await desk.approve());
    const { pin } = done(await desk.publish()) as { pin: Pin };
    expect((await desk.newest('daily')).pin).toEqual(pin);
    const dee = going(world);
    await dee.start('run-dee', 'daily');
    expect((await dee.run('run-dee')).run.pin).toEqual(pin);
  });

  test('a version that was recalled is not published again as it was', async () => {
    await using world = await open(await url());
    const desk = writing(world);
    const pin = await desk.release('evening', reworded('well', 'Did you take double?'));
    done(await desk.recall(pin));
    done(await desk.send('jonah', 'draft', { draftId: 'draft-1', base: pin }));
    done(await desk.askReview());
    done(await desk.approve());
    expect(code(await desk.publish())).toBe('nothing-new');
    done(await desk.change('jonah', reworded('well', 'Did you take one?')));
    done(await desk.askReview());
    done(await desk.approve());
    expect(done(await desk.publish())).toMatchObject({ pin: { version: pin.version + 1 } });
  });

  test('a version that was published meanwhile is not undone unseen', async () => {
    await using world = await open(await url());
    const late = writing(world, 'draft-late');
    done(await late.begin('evening'));
    const pin = await writing(world).release('evening', reworded('well', 'First'));
    done(await late.change('jonah', reworded('well', 'Second')));
    done(await late.askReview());
    done(await late.approve());
    expect(code(await late.publish())).toBe('base-moved-on');
    const { flow, draft } = await late.open();
    done(await late.send('jonah', 'change', { draftId: 'draft-late', revision: draft.revision, flow, base: pin }));
    done(await late.askReview());
    done(await late.approve());
    expect(done(await late.publish())).toMatchObject({ pin: { version: pin.version + 1 } });
  });

  test('a patient reads the version of their own run and what they may begin, and no other', async () => {
    await using world = await open(await url());
    const dee = going(world);
    await dee.start('run-dee');
    const { pin } = (await dee.run('run-dee')).run;
    const first = await writing(world).release('evening', reworded('well', 'One'));
    const second = await writing(world, 'draft-2').release('evening', reworded('well', 'Two'));
    const read = (who: string, asked: object): Promise<unknown> => world.as(who).call('flows.read', { pin: asked });
    expect(await read('dee', pin)).toMatchObject({ pin, recalled: false });
    expect(await read('dee', second)).toMatchObject({ flow: { version: second.version } });
    await expect(read('dee', first)).rejects.toThrow('not-available');
    await expect(read('tariq', pin)).rejects.toThrow('not-available');
    await expect(read('rosa', second)).rejects.toThrow('not-available');
    expect(await read('theo', first)).toMatchObject({ pin: first });
  });

  test('chains hold and tables equal replay after all of it', async () => {
    await using world = await open(await url());
    await going(world).start('run-dee');
    const pin = await writing(world).release('evening', shorter, map);
    await world.advance(1000);
    done(await writing(world).recall(pin));
    await world.advance(2 * 60_000);
    const report = await world.cairn.store.read.transaction().execute((tx) => verify(tx));
    expect(report.problems.filter(({ detail }) => detail.startsWith('flows'))).toEqual([]);
  });
});
