import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', testTimeout: 20_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      'apps/web',
      { test: { ...shared, name: 'packages', isolate: false, include: ['packages/*/test/**/*.test.ts'] } },
      { test: { ...shared, name: 'house', include: ['test/{boundaries,house}/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          ...shared,
          testTimeout: 90_000,
          name: 'server',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{boundaries,house,node_modules}/**', 'test/*/journeys/**'],
          globalSetup: ['test/support/postgres-setup.ts'],
        },
      },
    ],
  },
});
