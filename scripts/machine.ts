/** What the tests need and npm cannot bring: PostgreSQL, Chromium, and for measured calls coturn. Found on the machine, or installed where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folder that holds `initdb` and `postgres`; `$PG_BIN` comes first. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const places = [process.env['PG_BIN'], ...versions.map((version) => join(debian, version, 'bin')), ...onPath];
  return places.find((place) => place && ['initdb', 'postgres'].every((program) => existsSync(join(place, program))));
}

/** The browser's program; `$CHROMIUM` comes first. */
export function findChromium(): string | undefined {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((place) => place && existsSync(place));
}

/** The relay's program; `$TURNSERVER` comes first. */
export function findCoturn(): string | undefined {
  const places = [process.env['TURNSERVER'], '/usr/bin/turnserver', '/usr/local/bin/turnserver'];
  return places.find((place) => place && existsSync(place));
}

const wanted = {
  postgresql: { find: findPostgres, variable: 'PG_BIN (the folder with initdb)' },
  chromium: { find: findChromium, variable: 'CHROMIUM (the program)' },
  coturn: { find: findCoturn, variable: 'TURNSERVER (the program)' },
} as const;

/** Finds the thing, or installs its Debian package, or throws with the command that would. Never goes on without it. */
export function bring(what: keyof typeof wanted): string {
  const { find, variable } = wanted[what];
  const there = find();
  if (there) return there;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${what}`;
  const help = `The tests need ${what}. Install it with\n  sudo sh -c '${command}'\nor name it in ${variable}.`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(help);
  console.log(`Installing ${what} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env });
  const now = find();
  if (status !== 0 || !now) throw new Error(`${help}\n${stdout}${stderr}`);
  return now;
}
