import { beforeAll, describe, expect, it } from 'vitest'
import { exitCodeOfRun, type RunErrors } from '../../../src/vitest/exitCodeOfRun.ts'
import { mutations, names, reference } from '../../validate/mutations.ts'
import { workspace, type Project } from './workspace.ts'

const newProject = workspace()

/** The errors of each file are written down as the plugin sees them, for they carry exit codes. */
const config = `
import { writeFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'

const errorsOf = (module) => ({
  modules: module.errors(),
  suites: [...module.children.allSuites()].flatMap((suite) => suite.errors()),
  tests: [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
})
const recorder = {
  onTestRunEnd: (modules) =>
    writeFileSync(
      'errors.json',
      JSON.stringify(Object.fromEntries(modules.map((module) => [module.relativeModuleId, errorsOf(module)]))),
    ),
}
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'told.json' }], recorder],
    projects: [
      dataProject({ name: 'tests', reference: 'data/before.csv', sample: 'data/0.csv', include: ['*.test.ts'] }),
      dataProject({ name: 'suites' }),
    ],
  },
})
`

/** A test file as those of the course: columns, ranges, and that nothing moved. */
const checks = (number: number): string => `
import { expect, test as base } from '@touchstone-data/touchstone/vitest'

const test = base.override('sampleRef', { scope: 'file' }, () => 'data/${number}.csv')

test('columns', async ({ sample }) => {
  await expect(sample).toHaveColumns(${JSON.stringify(names)}, { exactMatch: false })
})
test('ranges', async ({ sample }) => {
  await expect(sample.column('tempo')).toBeBetween(0, 10_000)
})
test('nothing moved', async ({ reference, sample, alpha }) => {
  await expect(sample).toMatchDistributionOf(reference, { alpha })
})
`

const drift = `columns: { ${names.map((name) => `${name}: { drift: true }`).join(', ')} }\n`
const suite = (number: number): string => `reference: data/before.csv\nsample: data/${number}.csv\n${drift}`

describe('in one run of validate test', () => {
  let project: Project
  let errors: Readonly<Record<string, RunErrors>>

  beforeAll(async () => {
    const files = mutations.flatMap(({ sample }, number) => [
      [`data/${number}.csv`, sample],
      [`m${number}.test.ts`, checks(number)],
      [`m${number}.suite.yaml`, suite(number)],
    ])
    project = newProject({
      'vitest.config.ts': config,
      'data/before.csv': reference,
      ...(Object.fromEntries(files) as Record<string, string>),
    })
    await project.validate(['test'])
    errors = JSON.parse(project.read('errors.json')) as Record<string, RunErrors>
  })

  describe.each(mutations.map((mutation, number) => ({ ...mutation, number })))(
    '$name',
    ({ number, code }) => {
      it('by a suite', () => {
        const found = errors[`m${number}.suite.yaml`]!
        expect(exitCodeOfRun(found), JSON.stringify(found)).toBe(code)
      })

      // A test of Vitest passes or fails: data that could not be judged or read is a failure.
      it('by a test file', () => {
        const told = project.told(`/m${number}.test.ts`)
        const expected = code === 0 ? 'passed' : 'failed'
        const said = told.flatMap(({ failureMessages }) => failureMessages).join('\n')
        expect(told.find(({ title }) => title === 'nothing moved')?.status, said).toBe(expected)
        expect(told.every(({ status }) => status === 'passed') ? 'passed' : 'failed', said).toBe(expected)
        expect(exitCodeOfRun(errors[`m${number}.test.ts`]!), said).toBe(code)
      })
    },
  )
})
