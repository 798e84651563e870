import { beforeAll, describe, expect, it } from 'vitest'
import { tellJson, workspace, type Ran } from './workspace.ts'

const newProject = workspace()

const checks = `
import { setTimeout } from 'node:timers/promises'
import { expect as plain } from 'vitest'
import { expect, test as base } from '@touchstone-data/touchstone/vitest'

const test = base
test('awaited', async ({ sample }) => { await expect(sample.column('energy')).toBeBetween(0, 1) })
test('forgotten, true', ({ sample }) => { void expect(sample.column('energy')).toBeBetween(0, 1) })
test('forgotten, false', async ({ sample }) => { void expect(sample.column('energy')).toBeBetween(0, 0.1); await setTimeout(300) })
test('forgotten, soft', ({ sample }) => { void expect.soft(sample.column('energy')).toBeBetween(0, 1) })
test('soft, twice', async ({ sample }) => {
  await expect.soft(sample.column('energy')).toBeBetween(0, 0.1)
  await expect.soft(sample.column('energy')).toBeBetween(0, 0.2)
})
test('returned', ({ sample }) => expect(sample.column('energy')).toBeBetween(0, 1))
test('all', async ({ sample }) => {
  await Promise.all(['energy', 'valence'].map((column) => expect(sample.column(column)).toBeBetween(0, 1)))
})
test('with the expect of Vitest', async ({ sample }) => { await plain(sample.column('energy')).toBeBetween(0, 1) })
test.concurrent('concurrent, one', async ({ sample, expect }) => { await expect(sample.column('energy')).toBeBetween(0, 1) })
test.concurrent('concurrent, forgotten', ({ sample, expect }) => { void expect(sample.column('energy')).toBeBetween(0, 1) })
test('by the level of the run', ({ alpha }) => expect(alpha).toBe(0.2))
`

const others = `
import { expect, test as base } from '@touchstone-data/touchstone/vitest'
const test = base.override('sampleRef', { scope: 'file' }, () => 'data/reference.csv')
test('is other data', async ({ sample }) => { expect(await sample.column('genre').values()).not.toContain('hyperpop') })
test('is not what the run is about', async ({ sample, reference }) => {
  await expect(sample).toMatchDistributionOf(reference, { columns: ['energy'] })
})
`

const songs = `
import { expect, test } from '@touchstone-data/touchstone/vitest'
test.for(['tempo', 'energy'])('%s', (column, { sample, reference }) =>
  expect(sample.column(column)).toMatchDistributionOf(reference))
`

const about = (title: string, sample: string | null, rows: number): string => `
import { expect, test as base } from '@touchstone-data/touchstone/vitest'
const test = ${sample === null ? 'base' : `base.override('sampleRef', { scope: 'file' }, () => '${sample}')`}
test('${title}', ({ sample }) => { expect(sample.rowCount).toBe(${rows}) })
`

const config = `
import { defineConfig } from 'vitest/config'
import { dataProject, expectations } from '@touchstone-data/touchstone/vitest/plugin'

const reference = 'data/reference.csv'
const drifted = { reference, sample: 'data/drifted.csv' }
const inOrder = (files) => files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1))
class Sequencer { shard(files) { return files } sort(files) { return inOrder(files) } }
export default defineConfig({
  test: {
    sequence: { sequencer: Sequencer },
    projects: [
      { plugins: [expectations({ ...drifted, minEffect: 0.15 })], test: { name: 'rules', include: ['songs.test.ts'] } },
      dataProject({ ...drifted, name: 'awaited', alpha: 0.2, include: ['checks.test.ts', 'others.test.ts'] }),
      dataProject({ name: 'other data', reference, sample: 'data/sample.csv', include: ['?.test.ts'] }),
    ],
  },
})
`

describe('in one run of Vitest', () => {
  const project = newProject({
    'vitest.config.ts': config,
    'songs.suite.yaml': 'suite: songs\ncolumns:\n  tempo: { drift: ks }\n  energy: { drift: ks }\n',
    'songs.test.ts': songs,
    'checks.test.ts': checks,
    'others.test.ts': others,
    'data/short.csv': 'tempo\n120\n',
    'a.test.ts': about('other data', 'data/short.csv', 1),
    'b.test.ts': about('that of the run', null, 2000),
    'c.test.ts': about('data that is missing', 'data/none.csv', 1),
    'd.test.ts': about('that of the run, again', null, 2000),
  })
  let ran: Ran

  beforeAll(async () => {
    ran = await project.vitest(['run', ...tellJson])
  })

  it('a matcher is judged by the rules of the run, as a suite is', () => {
    expect(ran.code).toBe(1)
    const drift = (file: string): readonly string[] =>
      project
        .told(file)
        .flatMap(({ ancestorTitles, title, status }) =>
          /^(tempo|energy|expect_column_to_match_reference.*)$/.test(title)
            ? [
                `${[...ancestorTitles, title].find((name) => name === 'tempo' || name === 'energy')!} ${status}`,
              ]
            : [],
        )
    // KS finds D 0.0965 in tempo and 0.214 in energy, both significant.
    expect(drift('songs.suite.yaml')).toEqual(['tempo passed', 'energy failed'])
    expect(drift('songs.test.ts')).toEqual(['tempo passed', 'energy failed'])
  })

  it('a matcher that nobody awaits fails its test, and no other', () => {
    const failed = project.told('checks.test.ts').filter(({ status }) => status === 'failed')
    expect(
      failed.map(({ title, failureMessages }) => [
        title,
        failureMessages.map((message) => message.split('\n')[0]),
      ]),
    ).toEqual([
      ...['true', 'false', 'soft'].map((which) => [
        `forgotten, ${which}`,
        [
          'Error: toBeBetween was not awaited, so the test did not wait for it; write await expect(data).toBeBetween(…)',
        ],
      ]),
      [
        'soft, twice',
        expect.arrayContaining([
          expect.stringContaining('outside [0, 0.1]'),
          expect.stringContaining('outside [0, 0.2]'),
        ]),
      ],
      ['concurrent, forgotten', [expect.stringContaining('toBeBetween was not awaited')]],
    ])
    expect(ran.output).not.toContain('Unhandled')
    expect(ran.output).toMatch(/❯ checks\.test\.ts:8:\d+/)
    expect(project.told('others.test.ts').map(({ status }) => status)).toEqual(['passed', 'passed'])
  })

  it('an override of one file, or data it lacks, does not reach the files after it', () => {
    const statuses = ['a', 'b', 'c', 'd'].map((name) => project.told(`/${name}.test.ts`)[0]?.status)
    expect(statuses).toEqual(['passed', 'passed', 'failed', 'passed'])
  })
})
