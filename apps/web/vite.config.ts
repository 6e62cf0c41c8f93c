import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';

/** The server that `npm run dev` starts; Vite passes everything that is not a page to it. */
const server = process.env['CAIRN_SERVER'] ?? 'http://127.0.0.1:4600';
const testing = process.env['VITEST'] !== undefined;

/** Screens that open without a network; the others join the cache when they are first opened. */
const offlineScreens =
  /screens\/(help|sign-in|patient-shell|today|check-in|plan(?!-editor|-version)|messages|rewards|settings)[\w-]*\.tsx$/;
const always = ['/theme.js', '/icon.svg', '/manifest.webmanifest', '/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2'];

/** The static closure of the app's entry and of those screens, with their styles. */
function offlineFiles(bundle: Rollup.OutputBundle): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || chunk.name === 'service-worker') continue;
    if (chunk.isEntry || offlineScreens.test(chunk.facadeModuleId ?? '')) visit(chunk.fileName);
  }
  return [...[...found].map((name) => `/${name}`).sort(), ...always];
}

/**
 * We speak WebSocket only (architecture §6), so long polling and WebTransport stay out of every phone's download.
 * engine.io-client looks its transports up in one table; the browser's WebSocket is left in it.
 */
const webSocketOnly: Plugin = {
  name: 'cairn-web-socket-only',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer) {
    if (importer === undefined || !/engine\.io-client\/build\/esm/.test(importer)) return null;
    if (source === './transports/index.js') return `${importer}?transports`;
    if (!/polling|webtransport|has-cors/.test(source)) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && { ...found, moduleSideEffects: false };
  },
  load(id) {
    if (!id.endsWith('?transports')) return null;
    const websocket = join(dirname(id), 'transports/websocket.js');
    return `import { WS } from ${JSON.stringify(websocket)}; export const transports = { websocket: WS };`;
  },
};

/**
 * Small files squeeze badly one by one, so what a patient's phone always loads is joined in two:
 * `base` stands under every page, Help now too; `day` under every page of someone signed in.
 */
const phoneChunks = [
  // What only the room, the plan and sharing decide stands apart, or it would follow what every page folds.
  {
    name: 'decide',
    test: /packages\/(sessions|aftercare|consent|messages|charts|scheduling)\/src\/(decide|disclose|read|live|notice|unread)\.ts$/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  // Schemas of inputs belong to the server's door; without a place of their own they would follow their packages.
  // That of the flow language goes with the flow editor, the one screen that reads files.
  {
    name: 'wire',
    test: /node_modules\/zod\/|(?<!\/(?:workflows|flows)\/src)\/wire\.ts$/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  { name: 'base', test: /apps\/web\/src\/(main|look\/(banner|exits|language-switch|visually-hidden)|screens\/page)\.tsx?$/, priority: 2 },
  { name: 'day', test: /apps\/web\/src\/screens\/(signed-in|patient-frame|check-in-screen)\.tsx$/, priority: 1 },
];

/** Writes the list of offline files, and a version made of them and of the page itself, into the built worker. */
const serviceWorkerFiles: Plugin = {
  name: 'cairn-service-worker-files',
  apply: 'build',
  writeBundle(options, bundle) {
    const folder = options.dir ?? 'dist';
    const files = offlineFiles(bundle);
    const hash = createHash('sha256')
      .update(JSON.stringify(files))
      .update(readFileSync(join(folder, 'index.html')));
    for (const file of always) hash.update(readFileSync(join(import.meta.dirname, 'public', file)));
    const worker = join(folder, 'service-worker.js');
    const code = readFileSync(worker, 'utf8').replaceAll(
      'CAIRN_FILES',
      JSON.stringify({ version: hash.digest('hex').slice(0, 12), files }),
    );
    writeFileSync(worker, code);
  },
};

export const config = defineConfig({
  root: import.meta.dirname,
  plugins: [solid({ hot: !testing }), webSocketOnly, serviceWorkerFiles],
  // Under Vitest solid-js would resolve to its server build.
  resolve: testing ? { conditions: ['browser', 'development'] } : {},
  ssr: testing ? { resolve: { conditions: ['browser', 'development'] } } : {},
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    // Names of files to fetch ahead would cost each phone a kilobyte; the worker has them at hand anyway.
    modulePreload: { polyfill: false, resolveDependencies: (_file, found) => found.filter((name) => name.endsWith('.css')) },
    // No inline script or style, so that the page lives under `script-src 'self'; style-src 'self'`.
    rollupOptions: {
      input: { index: 'index.html', 'service-worker': 'src/service-worker.ts' },
      output: {
        codeSplitting: { groups: phoneChunks },
        entryFileNames: (chunk) => (chunk.name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/trpc': server,
      '/api': server,
      '/healthz': server,
      '/socket.io': { target: server, ws: true },
    },
  },
  test: {
    name: 'web',
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
  },
});

// Vite reads the default export only.
export default config;
