import { defineConfig } from 'vitest/config'
import { expectations } from './plugin.ts'

/** The config of `validate test` where a project has none. */
export default defineConfig({
  plugins: [expectations()],
  test: {
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
    // Reading data takes what it takes.
    testTimeout: 0,
    hookTimeout: 0,
  },
})
