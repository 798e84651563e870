import { defineConfig } from 'vitest/config'
import { oneWorker } from './oneWorker.ts'
import { expectations } from './plugin.ts'

/** The config of `validate test` where a project has none. */
export default defineConfig({ plugins: [expectations()], test: oneWorker })
