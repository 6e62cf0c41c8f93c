/** A network of its own for one browser, on this machine, that can really be cut: a namespace of the kernel and a cable into it. Needs root. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bring } from '../../scripts/machine.ts';

/** `unplugged`: both ends see it at once. `silent`: what is sent vanishes and nobody is told, as in a tunnel. */
export type Cut = 'unplugged' | 'silent';

export type Network = Disposable & {
  /** The machine, as it is called from inside. */
  readonly host: string;
  /** Runs the browser inside. */
  readonly program: string;
  readonly cut: (kind: Cut) => void;
  readonly mend: (kind: Cut) => void;
};

const HOST = '10.213.77.1';
const INSIDE = '10.213.77.2';
/** Nobody's: frames to it go nowhere. */
const NOBODY = '02:00:00:00:00:99';

export function makeNetwork(): Network {
  const name = `cairn-${process.pid}`;
  const [near, far] = [`cn${process.pid}`.slice(0, 14), `cf${process.pid}`.slice(0, 14)];
  const folder = mkdtempSync(join(tmpdir(), 'cairn-network-'));
  const program = join(folder, 'browser');
  const inside = ['-n', name];
  const plug = (): void => {
    ip(...inside, 'link', 'set', far, 'up');
    ip(...inside, 'route', 'replace', 'default', 'via', HOST);
  };
  let there = true;
  const remove = (): void => {
    if (there) ip('netns', 'del', name);
    there = false;
    rmSync(folder, { recursive: true, force: true });
  };
  ip('netns', 'add', name);
  // Also after a failure that nobody caught: the next network has the same addresses.
  process.once('exit', remove);
  ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
  ip('addr', 'add', `${HOST}/30`, 'dev', near);
  ip('link', 'set', near, 'up');
  ip(...inside, 'addr', 'add', `${INSIDE}/30`, 'dev', far);
  ip(...inside, 'link', 'set', 'lo', 'up');
  plug();
  writeFileSync(program, `#!/bin/sh\nexec ip netns exec ${name} ${bring('chromium')} "$@"\n`, { mode: 0o700 });
  return {
    host: HOST,
    program,
    cut: (kind) => {
      if (kind === 'unplugged') return ip(...inside, 'link', 'set', far, 'down');
      ip('neigh', 'replace', INSIDE, 'lladdr', NOBODY, 'nud', 'permanent', 'dev', near);
      return ip(...inside, 'neigh', 'replace', HOST, 'lladdr', NOBODY, 'nud', 'permanent', 'dev', far);
    },
    mend: (kind) => {
      if (kind === 'unplugged') return plug();
      ip('neigh', 'del', INSIDE, 'dev', near);
      return ip(...inside, 'neigh', 'del', HOST, 'dev', far);
    },
    [Symbol.dispose]: remove,
  };
}

function ip(...words: readonly string[]): void {
  const { status, stderr, error } = spawnSync('ip', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${words.join(' ')}: ${error?.message ?? stderr}`);
}
