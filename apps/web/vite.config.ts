import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';

/** The server that `npm run dev` starts; Vite passes everything that is not a page to it. */
const server = process.env['CAIRN_SERVER'] ?? 'http://127.0.0.1:4600';
const testing = process.env['VITEST'] !== undefined;

export const config = defineConfig({
  root: import.meta.dirname,
  plugins: [solid({ hot: !testing })],
  // Under Vitest solid-js would resolve to its server build.
  resolve: testing ? { conditions: ['browser', 'development'] } : {},
  ssr: testing ? { resolve: { conditions: ['browser', 'development'] } } : {},
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // No inline script or style, so that the page lives under `script-src 'self'; style-src 'self'`.
    rollupOptions: {
      input: { index: 'index.html', 'service-worker': 'src/service-worker.ts' },
      output: {
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
