import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { notRun } from './test/notRun.ts'

/** Replaces modules for all who import them, so it has its process to itself. */
const isolated = 'test/**/*.isolated.test.ts'
/** The package as it is installed, which is packed once, and the commands that documents and CI give. */
const consumer = [
  'test/vitest/consumer/*.test.ts',
  'test/consumers/*.test.ts',
  'test/{action,readme,releaseWorkflow}.test.ts',
]
/** Pages in Chromium, where that is installed. */
const browser = 'test/**/browser.test.ts'
/** Databases and their extensions, where these are installed. */
const databases = 'test/databases/*.test.ts'
/** `npm run test:isolated` shares nothing between files. */
const isIsolated = process.argv.includes('--isolate')

/** `npm run test:fuzz` runs twenty times the cases, often for hours beside other work: only a test that hangs is too slow. */
const isFuzz = process.env['FAST_CHECK_SEED'] !== undefined

export default defineConfig({
  test: {
    reporters: ['default', notRun()],
    testTimeout: isFuzz ? 3_600_000 : 60_000,
    hookTimeout: isFuzz ? 3_600_000 : 120_000,
    // One more than two cores keep busy: tests wait for servers, browsers and other processes.
    maxWorkers: Math.max(3, availableParallelism()),
    // Sources that are as before aren't compiled again.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [isolated, ...consumer, browser, databases],
          isolate: false,
          setupFiles: ['test/restoreProcess.ts', ...(isIsolated ? [] : ['test/shareDuckdb.ts'])],
        },
      },
      { extends: true, test: { name: 'isolated', include: [isolated] } },
      { extends: true, test: { name: 'browser', include: [browser] } },
      { extends: true, test: { name: 'databases', include: [databases] } },
      {
        extends: true,
        test: { name: 'consumer', include: consumer, globalSetup: ['test/vitest/consumer/packPackage.ts'] },
      },
    ],
  },
})
