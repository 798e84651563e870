import { defineConfig } from 'vitest/config'

/** Tests on a coordinator and a worker of Trino, which `npm run test:trino` starts and stops. */
export default defineConfig({
  test: {
    include: ['test/databases/trino/*.trino.ts'],
    globalSetup: ['test/databases/trino/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
})
