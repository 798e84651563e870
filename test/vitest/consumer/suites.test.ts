import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/report.ts'
import { root } from '../../sourceFiles.ts'
import { pageFiles } from './page.ts'
import { tellJson, workspace, type Project } from './workspace.ts'

const config = (options: string, more = '', others = ''): string => `
import { defineConfig } from 'vitest/config'
import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
export default defineConfig({ test: { ${more} projects: [dataProject({ ${options} }), ${others}] } })
`
const ownData = (sample: string): string =>
  `sample: ../data/${sample}.csv\ncolumns: { tempo: { nulls: fail }, loudness: { nulls: fail } }\n`

const typescript = `import { defineSuite, expectColumnValuesToBeBetween } from '@touchstone-data/touchstone'

const between = (column: string, minValue: number) =>
  expectColumnValuesToBeBetween({ column, minValue })

export default defineSuite({
  name: 'code',
  expectations: [
    between('tempo', 0),
    expectColumnValuesToBeBetween({
      column: 'energy',
      minValue: 0.5,
    }),
  ],
})
`

const json = `{
  "suite": "corners",
  "expectations": [
    { "type": "expect_column_values_to_be_unique", "column": "genre", "skip": "not yet" },
    { "type": "expect_column_values_to_be_in_set", "column": "key", "value_set": [0], "severity": "warning" },
    { "type": "expect_column_mean_to_be_between", "column": "genre", "min_value": 0 },
    { "type": "expect_column_max_to_be_between", "column": "tempo", "max_value": 1000 },
    { "type": "expect_column_mean_to_be_between", "column": "tempo", "min_value": 0, "group_by": "time_signature" }
  ]
}
`

const newProject = workspace()

describe('suites in every form', () => {
  let requests = 0
  const server = createServer((_, response) => {
    requests++
    response.end(readFileSync(join(root, 'fixtures/songs/drifted.csv')))
  })
  let project: Project
  let ran: { code: number | null; output: string }

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as { port: number }
    project = newProject({
      'vitest.config.ts': config(
        `reference: 'data/reference.csv', sample: 'http://127.0.0.1:${port}/drifted.csv', report: ['out/report.json', 'out/report.html'], include: ['*.suite.*']`,
        'includeTaskLocation: true,',
        "dataProject({ name: 'own', include: ['own/*'] })",
      ),
      'own/good.suite.yaml': ownData('sample'),
      'own/bad.suite.yaml': ownData('drifted'),
      'songs.suite.yaml': pageFiles['songs.suite.yaml']!,
      'code.suite.ts': typescript,
      'corners.suite.json': json,
    })
    const reporters = ['--reporter=github-actions', '--reporter=junit', '--outputFile.junit=junit.xml']
    ran = await project.vitest(['run', ...tellJson, ...reporters], {
      XDG_CACHE_HOME: join(project.path, 'cache'),
    })
  })
  afterAll(() => void server.close())

  const failures = (file: string) =>
    project
      .told(file)
      .flatMap(({ ancestorTitles, title, status, failureMessages, location }) =>
        status === 'failed'
          ? [[...ancestorTitles, title, location?.line, failureMessages[0]?.split('\n')[0]]]
          : [],
      )

  it('fail in the line of the rule', () => {
    expect(ran.code).toBe(1)
    expect(failures('code.suite.ts')).toEqual([
      [
        'code',
        'energy',
        'expect_column_values_to_be_between(min_value=0.5)',
        10,
        'ExpectationError: 115 of 2,000 values are outside [0.5, ∞]',
      ],
    ])
    expect(ran.output).toMatch(/❯ code\.suite\.ts:10:5\n\s+8\|/)
    expect(failures('songs.suite.yaml').map(([, subject, , line]) => [subject, line])).toEqual([
      ['energy', 6],
      ['loudness', 7],
      ['tempo', 13],
      ['genre', 20],
    ])
  })

  it('tell skips, warnings and what could not be measured', () => {
    expect(failures('corners.suite.json')).toEqual([
      [
        'corners',
        'genre',
        'expect_column_mean_to_be_between(min_value=0)',
        6,
        'ExpectationError: 2,000 values are not numbers, so there is no mean',
      ],
    ])
    const [skipped] = project
      .told('corners.suite.json')
      .filter(({ status }) => status === 'skipped' || status === 'pending')
    expect(skipped?.title).toBe('expect_column_values_to_be_unique')
    expect(ran.output).toMatch(/expect_column_values_to_be_unique.*\[not yet\]/)
    expect(ran.output).toMatch(/::warning file=.*corners\.suite\.json,line=5,column=\d+::.*values are not in/)
    expect(ran.output).toMatch(/::error file=.*songs\.suite\.yaml,.*line=6,/)
  })

  it('may name their data, each its own', () => {
    const statuses = (file: string): readonly string[] => project.told(file).map(({ status }) => status)
    expect(new Set(statuses('own/good.suite.yaml'))).toEqual(new Set(['passed']))
    expect(statuses('own/bad.suite.yaml')).toContain('failed')
  })

  it('read each file once', () => {
    expect(requests).toBe(1)
  })

  it('carry the statistics to JUnit', () => {
    const xml = project.read('junit.xml')
    expect(xml).toMatch(/<property name="energy ks_2samp" value="0\.2145">\s*<\/property>/)
    expect(xml).toMatch(/<property name="energy p_value" value="1\.08\d+e-40">/)
    expect(xml).toMatch(/<property name="energy alpha" value="0\.004545\d+">/)
  })

  it.each([
    ['songs.suite.yaml', 'songs'],
    ['code.suite.ts', 'code'],
  ])('give of %s the report of the command line', async (file, suite) => {
    const options = ['--reference', 'data/reference.csv', '--sample', 'data/drifted.csv', '--suite', file]
    await project.validate([...options, '--json', 'cli.json', '--profile'])
    const [vitest, cli] = [`out/report-${suite}.json`, 'cli.json'].map(
      (name) => JSON.parse(project.read(name)) as Report,
    )
    // The sample of the run is the same bytes behind another name.
    const own = new Set(['startedAt', 'durationMs', 'command', 'inputs'])
    const comparable = (report: Report) => ({
      ...Object.fromEntries(Object.entries(report).filter(([name]) => !own.has(name))),
      digest: report.inputs.sample.digest,
    })
    expect(comparable(vitest!)).toEqual(comparable(cli!))
    expect(project.read(`out/report-${suite}.html`)).toContain('<!doctype html>')
  })
})

describe('a part of a run', () => {
  const project = newProject({
    'vitest.config.ts': config(
      `reference: 'data/reference.csv', sample: 'data/drifted.csv', report: 'report.json'`,
    ),
    'songs.suite.yaml': pageFiles['songs.suite.yaml']!,
    'code.suite.ts': typescript,
  })
  const titles = (file: string): readonly string[] =>
    project
      .told(file)
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ ancestorTitles, title }) => `${ancestorTitles.join(' ')} ${title}`)

  it('is a line of a suite, in YAML and in TypeScript', async () => {
    await project.vitest(['run', 'songs.suite.yaml:4', 'code.suite.ts:10', ...tellJson])
    expect(titles('code.suite.ts')).toEqual(['code energy expect_column_values_to_be_between(min_value=0.5)'])
    expect(titles('songs.suite.yaml').map((title) => title.split('(')[0])).toEqual([
      'songs key expect_column_to_exist',
      'songs key expect_column_values_to_be_of_type',
      'songs key expect_column_values_to_be_between',
    ])
  })

  it('is what -t names; nothing else is measured, and α is shared among it alone', async () => {
    const { code } = await project.vitest(['run', '-t', '(tempo|valence)', ...tellJson])
    expect(code).toBe(1)
    const report = JSON.parse(project.read('report-songs.json')) as Report
    expect(report.results.map(({ column }) => column)).toEqual([
      ...Array<string>(5).fill('valence'),
      ...Array<string>(5).fill('tempo'),
    ])
    expect(report.family).toMatchObject({ size: 2, adjustedAlpha: 0.025 })
  })

  it('may be shuffled, sharded and put together again', async () => {
    for (const shard of [1, 2])
      await project.vitest([
        'run',
        `--shard=${shard}/2`,
        '--sequence.shuffle',
        '--reporter=blob',
        `--outputFile=blobs/${shard}.json`,
      ])
    const { code } = await project.vitest(['run', '--merge-reports=blobs', ...tellJson])
    expect(code).toBe(1)
    expect(titles('songs.suite.yaml')).toHaveLength(55)
    expect(titles('code.suite.ts')).toHaveLength(5)
    const report = JSON.parse(project.read('report-songs.json')) as Report
    expect(report.summary).toMatchObject({ total: 65, fail: 4 })
  })

  it('ends at the first failure with --bail', async () => {
    const { code } = await project.vitest(['run', '--bail=1', ...tellJson])
    expect(code).toBe(1)
    const failed = ['songs.suite.yaml', 'code.suite.ts']
      .flatMap((file) => project.told(file))
      .filter(({ status }) => status === 'failed')
    expect(failed).toHaveLength(1)
  })
})
