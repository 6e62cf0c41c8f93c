import { takeText } from '@cairn/server/testing';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

const NUMBER = '+15550142211';
const choice = { chart: DEE, push: true, sms: true, email: true, number: NUMBER, quiet: { from: '22:00', to: '07:00' } };
const text = (id: string, words: string) => (world: World) => takeText(world.cairn, { from: NUMBER, text: words, id });

export const scenario: Scenario = {
  capability: 'reach',
  steps: [
    { title: 'the patient wants texts', act: (world) => world.as('dee').do('reach.choose', choice) },
    { title: 'a day passes', act: (world) => world.advance(24 * 3_600_000) },
    { title: 'a text says stop', act: text('m-1', 'Stop') },
    { title: 'the gateway hands it over again', act: text('m-1', 'Stop') },
    { title: 'another text says start', act: text('m-2', 'ALTA') },
    { title: 'a text says something else', act: text('m-3', 'thanks') },
    { title: 'the patient wants none', act: (world) => world.as('dee').do('reach.choose', { ...choice, sms: false }) },
  ],
};
