/** The server, restarted when a source changes, and Vite in front of it with its proxy and hot reload. */
import { spawn, type ChildProcess } from 'node:child_process';

const port = process.env['PORT'] ?? '4600';
const page = 'http://localhost:5173';
const env = { ...process.env, PORT: port, CAIRN_ORIGIN: page, CAIRN_SERVER: `http://127.0.0.1:${port}` };

const children: ChildProcess[] = [
  spawn(process.execPath, ['--watch', 'apps/server/src/main.ts', ...process.argv.slice(2)], { stdio: 'inherit', env }),
  spawn('node_modules/.bin/vite', ['apps/web', '--strictPort'], { stdio: 'inherit', env }),
];
const stop = (): void => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const child of children)
  child.on('exit', (code) => {
    stop();
    process.exitCode ??= code ?? 1;
  });
