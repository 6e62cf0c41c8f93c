// The only script that runs on whatever Node is installed (20 or newer), so it has no dependencies and no TypeScript.
// It installs what the lockfile names, then hands over to the pinned Node in node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Written here and nowhere else: a packageManager field would make pnpm try to replace itself.
const PNPM = 'pnpm@12.21.0';

/** Command → the scripts it runs one after the other; the last one gets the arguments and the signals. */
const commands = {
  start: ['scripts/build.ts', 'apps/server/src/main.ts'],
  dev: ['scripts/dev.ts'],
  build: ['scripts/build.ts'],
  check: ['scripts/check.ts'],
  test: ['scripts/test.ts'],
  faults: ['test/faults/main.ts'],
  bench: ['test/bench/main.ts'],
  scorecard: ['test/scorecard/main.ts'],
  cairn: ['apps/server/src/cli.ts'],
};

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const [name = 'start', ...args] = process.argv.slice(2);
const scripts = commands[name];
if (!scripts) fail(`unknown command "${name}"; one of: ${Object.keys(commands).join(', ')}`);
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Cairn needs Node 20 or newer to install itself; this is ${process.version}`);

install();
const bin = join(process.cwd(), 'node_modules', '.bin');
const env = { ...process.env, PATH: bin + delimiter + process.env.PATH, NODE_COMPILE_CACHE: join('node_modules', '.cache', 'node') };
const node = join(bin, 'node');
for (const script of scripts.slice(0, -1)) {
  const { status } = spawnSync(node, [script], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
handOver(scripts.at(-1));

/** pnpm keeps the lockfile it installed from; equal means nothing to do (modification times lie after a checkout). */
function install() {
  const text = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  if (existsSync('node_modules/.bin/node') && text('node_modules/.pnpm/lock.yaml') === text('pnpm-lock.yaml')) return;
  console.log('Installing what Cairn needs …');
  const { status } = spawnSync('npx', ['-y', PNPM, 'install', '--frozen-lockfile'], {
    stdio: 'inherit',
    env: { ...process.env, CI: 'true' },
  });
  if (status !== 0) fail(`could not install; run it by hand to see why: npx -y ${PNPM} install --frozen-lockfile`);
}

function handOver(script) {
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
