import { beforeAll, describe, expect, it } from 'vitest'
import { mutations, names, reference } from '../../validate/mutations.ts'
import { tellJson, workspace, type Project } from './workspace.ts'

const newProject = workspace()

const config = `
import { defineConfig } from 'vitest/config'
import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
export default defineConfig({
  test: { projects: [dataProject({ reference: 'data/before.csv', sample: 'data/0.csv', include: ['*.test.ts'] })] },
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

/** A test of Vitest passes or fails: data that could not be judged or read is a failure. */
describe('in one run of Vitest', () => {
  let project: Project

  beforeAll(async () => {
    const files = mutations.flatMap(({ sample }, number) => [
      [`data/${number}.csv`, sample],
      [`m${number}.test.ts`, checks(number)],
    ])
    project = newProject({
      'vitest.config.ts': config,
      'data/before.csv': reference,
      ...(Object.fromEntries(files) as Record<string, string>),
    })
    await project.vitest(['run', ...tellJson])
  })

  it.each(mutations.map((mutation, number) => ({ ...mutation, number })))('$name', ({ number, code }) => {
    const told = project.told(`/m${number}.test.ts`)
    const expected = code === 0 ? 'passed' : 'failed'
    const said = told.flatMap(({ failureMessages }) => failureMessages).join('\n')
    expect(told.find(({ title }) => title === 'nothing moved')?.status, said).toBe(expected)
    expect(told.every(({ status }) => status === 'passed') ? 'passed' : 'failed', said).toBe(expected)
  })
})

/** Each kind of verdict once, for a process starts Vitest. */
it.each(['the next month', '5 % missing', 'one row', 'an empty file'])('by validate test: %s', async (of) => {
  const { sample, code } = mutations.find(({ name }) => name === of)!
  const project = newProject({
    'drift.suite.yaml': `columns: { ${names.map((name) => `${name}: { drift: true }`).join(', ')} }`,
    'data/before.csv': reference,
    'data/after.csv': sample,
  })
  const ran = await project.validate(['test', '-r', 'data/before.csv', '-s', 'data/after.csv'])
  expect(ran.code, ran.output).toBe(code)
})
