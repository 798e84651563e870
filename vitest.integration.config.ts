import { defineConfig } from 'vitest/config'

/** Against the real systems of others, which are installed for it. It takes minutes. */
export default defineConfig({
  test: {
    include: ['test/integration/*.integration.ts'],
    testTimeout: 300_000,
    hookTimeout: 900_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
})
