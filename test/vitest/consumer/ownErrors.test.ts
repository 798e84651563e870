import { expect, it } from 'vitest'
import { workspace } from './workspace.ts'

const newProject = workspace()

const mine = `import { defineDriftTest } from '@touchstone-data/touchstone'

interface Parts {
  readonly least: number
}

export const mine = defineDriftTest({
  name: 'mine',
  of: 'numbers',
  compare({ reference }) {
    const parts = new Map<number, Parts>()
    return { statistic: parts.get(reference.length)!.least, pValue: 1 }
  },
})
`

it('shows the line of custom code, and then that of the suite', async () => {
  const project = newProject({
    'vitest.config.ts': `
import { defineConfig } from 'vitest/config'
import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
export default defineConfig({ test: { projects: [dataProject({
  reference: 'data/reference.csv', sample: 'data/sample.csv', allowPlugins: true, include: ['*.suite.*', '*.test.ts'],
})] } })`,
    'checks/mine.ts': mine,
    'a.suite.yaml': 'plugins: [./checks/mine.ts]\ncolumns:\n  tempo: { drift: mine }\n',
    'b.suite.ts': `import { defineSuite } from '@touchstone-data/touchstone'
import { mine } from './checks/mine.ts'

export default defineSuite<{ tempo: number }>({
  name: 'b',
  expectations: (expect) => [
    expect.expectColumnDistributionToMatchReference({ column: 'tempo', test: mine }),
  ],
})
`,
    'c.suite.yaml': 'plugins: [./checks/throws.ts]\ncolumns:\n  tempo: {}\n',
    'd.test.ts': `import { expect, test } from '@touchstone-data/touchstone/vitest'
import { expectColumnDistributionToMatchReference } from '@touchstone-data/touchstone'
import { mine } from './checks/mine.ts'

test('of a matcher', async ({ sample }) => {
  await expect(sample).toMeet(expectColumnDistributionToMatchReference({ column: 'tempo', test: mine }))
})
`,
    'checks/throws.ts': 'interface Unused {}\n\nthrow new Error("oh no")\n',
  })
  const { code, output } = await project.vitest(['run'])
  expect(code).toBe(1)
  const failed =
    "expect_column_distribution_to_match_reference failed in mine at checks/mine.ts:12: TypeError: Cannot read properties of undefined (reading 'least')"
  expect(output.split(failed)).toHaveLength(4)
  expect(output).toMatch(/ ❯ Object\.compare checks\/mine\.ts:12:\d+\n[^]* ❯ a\.suite\.yaml:3:3\n/)
  expect(output).toMatch(/ ❯ \S*compare checks\/mine\.ts:12:\d+\n[^]* ❯ b\.suite\.ts:7:\d+\n/)
  expect(output).toMatch(
    /Error: toMeet: tempo: .*\n ❯ \S*compare checks\/mine\.ts:12:\d+\n[^]* ❯ d\.test\.ts:6:\d+\n/,
  )
  expect(output).toContain('12|     return { statistic: parts.get(reference.length)!.least')
  expect(output).toMatch(
    /plugin \.\/checks\/throws\.ts could not be loaded: oh no \(at checks\/throws\.ts:3\)\n ❯ .*checks\/throws\.ts:3:/,
  )
}, 120_000)
