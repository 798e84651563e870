import { expect, it } from 'vitest'
import { folder } from './runCli.ts'

const csv = (...values: readonly number[]): string => `tempo\n${values.join('\n')}\n`
const rules = 'expectations: [{ type: expect_column_max_to_be_between, column: tempo, max_value: 100 }]\n'
const files = {
  'suites/songs.yaml': `sample: ../data/may.csv\n${rules}`,
  'suites/parts.yaml': `sample: [../data/may.csv, ../data/june.csv]\n${rules}`,
  'suites/gone.yaml': `sample: [../data/may.csv, ../data/july.csv]\n${rules}`,
  'suites/both.yaml':
    'reference: ../data/may.csv\nsample: ../data/june.csv\nexpectations: [{ type: expect_column_mean_to_match_reference, column: tempo, tolerance: 5 }]\n',
  'data/may.csv': csv(60, 80, 99),
  'data/june.csv': csv(120),
}

it('checks the data that a suite names, relative to its file', async () => {
  const { code, stdout } = await folder(files).run('--suite', 'suites/songs.yaml')
  expect(stdout).toContain('data/may.csv')
  expect(code).toBe(0)
})

it('prefers the sample of the command line', async () => {
  const { code } = await folder(files).run('--suite', 'suites/songs.yaml', '--sample', 'data/june.csv')
  expect(code).toBe(1)
})

it('reads a list of files as one table', async () => {
  const { report } = await folder(files).report('--suite', 'suites/parts.yaml')
  expect(report).toMatchObject({ status: 'fail', inputs: { sample: { rows: 4 } } })
})

it('names the file of a list that is missing', async () => {
  const { code, stderr } = await folder(files).run('--suite', 'suites/gone.yaml')
  expect(code).toBe(3)
  expect(stderr).toContain('data/july.csv: no such file')
})

it('never writes a report over the data that a suite names', async () => {
  const { code, stderr } = await folder(files).run('--suite', 'suites/parts.yaml', '--html', 'data/june.csv')
  expect(code).toBe(2)
  expect(stderr).toContain('--sample and --html are both data/june.csv; give each its own')
})

it('asks for a sample where neither names one', async () => {
  const { code, stderr } = await folder({ 's.yaml': rules }).run('--suite', 's.yaml')
  expect(code).toBe(2)
  expect(stderr).toContain('no sample given. Pass --sample (see --help).')
})

it('rejects a map as data', async () => {
  const { code, stderr } = await folder({ 's.yaml': `sample: { a: 1 }\n${rules}` }).run('--suite', 's.yaml')
  expect(code).toBe(2)
  expect(stderr).toContain(
    's.yaml:1: sample is the name of data, or a list of files, e.g. sample: data/new.csv',
  )
})

it('writes a converted suite with the paths of its new place', async () => {
  const project = folder(files)
  await project.run('suite', 'convert', 'suites/parts.yaml', '--to', 'json', '--output', 'parts.json')
  expect(JSON.parse(project.read('parts.json'))).toMatchObject({ sample: ['data/may.csv', 'data/june.csv'] })
  expect((await project.report('--suite', 'parts.json')).report.inputs.sample.rows).toBe(4)
})
