import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      dataProject({
        reference: 'data/old.csv',
        sample: 'data/new.csv',
        alpha: 0.01,
        include: ['*.suite.yaml', 'checks/**/*.test.ts'],
      }),
    ],
  },
})
