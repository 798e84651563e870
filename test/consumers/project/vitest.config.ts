import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      dataProject({
        reference: 'old.csv',
        sample: 'new.csv',
        include: ['*.suite.{ts,yaml}', 'songs.data.ts'],
      }),
    ],
  },
})
