import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { consoleOutputs, fileOutputs } from '../../src/cli/output/outputFormats.ts'
import { csv, folder, rows } from './runCli.ts'

const table = (shift: number): string =>
  csv(
    'n,kind',
    rows(80, (i) => `${(i % 9) + shift},${'ab'[i % 2]!}`),
  )
const files = { 'a.csv': table(0), 'b.csv': table(0).replace('0,a', '1,a'), 'c.csv': table(60) }
const at = (day: number): NodeJS.ProcessEnv => ({
  SOURCE_DATE_EPOCH: String(Date.parse(`2026-11-0${day}T00:00:00Z`) / 1000),
})
const names = fileOutputs.map(({ option }) => option)

test('a stored result gives what the run gave, in every format', async () => {
  const data = folder(files)
  const into = (to: string): string[] => names.flatMap((name) => [name, `${to}/${name.slice(2)}`])
  const run = await data.runIn(at(1), '--reference', 'a.csv', '--sample', 'c.csv', ...into('run'))
  expect(run.code).toBe(1)
  const again = await data.run('report', 'run/json', ...into('again'))
  expect(again).toMatchObject({ code: 0, stderr: '' })
  expect(again.stdout).toBe(run.stdout)
  for (const name of names.map((option) => option.slice(2)))
    expect(readFileSync(join(data.path, 'again', name), 'utf8')).toBe(
      readFileSync(join(data.path, 'run', name), 'utf8'),
    )
})

test('several results are one page with their trends, whatever their order', async () => {
  const data = folder(files)
  for (const [day, sample] of [
    [1, 'b.csv'],
    [2, 'c.csv'],
    [3, 'c.csv'],
  ] as const)
    await data.runIn(at(day), '-r', 'a.csv', '-s', sample, '--json', `${day}.json`)
  const { code, stdout } = await data.run('report', '3.json', '1.json', '2.json', '--html', 'page.html')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ {2}2026-11-01 {2}PASS .*\n {2}2026-11-02 {2}FAIL .*\n\n/)
  expect(stdout).toMatch(/ {2}FAIL {2}\d of \d+ checks failed.*\n$/)
  const page = readFileSync(join(data.path, 'page.html'), 'utf8')
  expect(page).toContain('failed in the last 2 of 3 runs, since 2026-11-02')
  expect(page.indexOf('datetime="2026-11-03')).toBeLessThan(page.indexOf('datetime="2026-11-01'))
})

describe('what cannot be shown is said, with exit code 2', () => {
  test.each<[why: string, args: string[], message: string]>([
    ['no file', ['nowhere.json'], 'result nowhere.json could not be read: there is no such file'],
    ['no JSON', ['a.csv'], 'a.csv is not JSON: '],
    ['half of it', ['half.json'], 'half.json is not JSON: '],
    [
      'foreign JSON',
      ['foreign.json'],
      "foreign.json isn't a report of touchstone, as validate --json writes it: ",
    ],
    ['a list', ['list.json'], "list.json isn't a report of touchstone"],
    ['a newer version', ['newer.json'], 'newer.json has schemaVersion 2; touchstone '],
    [
      'a result without an id',
      ['spoilt.json'],
      "spoilt.json isn't a report of touchstone, as validate --json writes it: results.0.id: ",
    ],
    ['itself', ['good.json', '--html', 'good.json'], 'result 1 and --html are both good.json'],
    ['other suites', ['good.json', 'other.json'], "can't show a trend of different suites: "],
    [
      'several in one JUnit file',
      ['good.json', 'good.json', '--junit', 'x'],
      '--junit supports one report only. Pass --html to show several.',
    ],
    ['no result', [], "missing required argument 'results'"],
  ])('%s', async (_, args, message) => {
    const data = folder(files)
    const { report } = await data.report('-r', 'a.csv', '-s', 'b.csv')
    data.write('good.json', JSON.stringify(report))
    data.write('half.json', JSON.stringify(report).slice(0, 500))
    data.write('foreign.json', '{"success":true,"results":[]}')
    data.write('list.json', '[]')
    data.write('newer.json', JSON.stringify({ ...report, schemaVersion: 2 }))
    data.write(
      'spoilt.json',
      JSON.stringify({ ...report, results: [{ ...report.results[0], id: undefined }] }),
    )
    data.write('other.json', JSON.stringify({ ...report, suite: { name: 'other', file: null } }))
    const { code, stdout, stderr } = await data.run('report', ...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

test('an option of the run before report is not passed over', async () => {
  const { code, stderr } = await folder(files).run('--html', 'x.html', 'report', 'a.csv')
  expect(stderr).toContain('--html must be placed after report')
  expect(code).toBe(2)
})

test('standard input is a result too; no CI system is told a second time unless that is asked', async () => {
  const data = folder(files)
  const { stdout } = await data.run('-r', 'a.csv', '-s', 'c.csv', '--json', '-')
  data.write('r.json', stdout)
  expect((await data.startWith(stdout, 'report', '-', '-q')).stdout).toMatch(/^ {2}FAIL .*\n$/)
  const silent = await data.runIn({ GITHUB_ACTIONS: 'true', TF_BUILD: 'True' }, 'report', 'r.json')
  expect(silent.stdout).not.toMatch(/^(::|##)/m)
  const asked = await data.run('report', 'r.json', ...consoleOutputs.map(({ option }) => option))
  expect(asked.stdout).toMatch(/^::error [^]*^##vso[^]*^##teamcity/m)
})
