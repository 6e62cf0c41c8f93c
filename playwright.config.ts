import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/machine.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test',
  globalSetup: './test/support/browser-setup.ts',
  testMatch: '*/journeys/*.spec.ts',
  outputDir: 'test-results',
  timeout: 150_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A second try, on a Cairn of its own; the test run names every journey that needed it.
  retries: 1,
  forbidOnly: true,
  use: {
    actionTimeout: 15_000,
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream=fps=10,device-count=2',
      ],
    },
  },
});
