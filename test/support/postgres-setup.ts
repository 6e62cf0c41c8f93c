import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A running throwaway PostgreSQL; take a database of your own with `freshDatabase(inject('pgUrl'))`. */
    pgUrl: string;
  }
}

/** Vitest's global set-up: one PostgreSQL for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('pgUrl', url);
  return stop;
}
