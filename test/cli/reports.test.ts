import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Report } from '../../src/core/report.ts'
import { haveOracles, oracles } from '../oracles.ts'
import { bin, csv, folder, rows } from './runCli.ts'

const reference = csv(
  'id,n,kind',
  rows(120, (i) => `r${i},${i % 9},${'ab'[i % 2]!}`),
)
const sample = csv(
  'id,n,kind',
  rows(120, (i) => `s${i},${(i % 9) + 70},${i % 40 === 0 ? 'zebra' : 'b'}`),
)
const suite = 'columns:\n  n: { type: integer, between: [0, 8] }\n  kind: { in: [a, b] }\n'
const files = { 'r.csv': reference, 's.csv': sample, 'suite.yaml': suite }
const drift = ['--reference', 'r.csv', '--sample', 's.csv']
const bySuite = ['--suite', 'suite.yaml', '--sample', 's.csv']

test('--json - prints the report and nothing else', async () => {
  const { code, stdout, stderr, report } = await folder(files).report(...drift)
  expect(report).toMatchObject({ schemaVersion: 1, status: 'fail', inputs: { sample: { rows: 120 } } })
  expect(stdout.startsWith('{\n')).toBe(true)
  expect(stdout.endsWith('}\n')).toBe(true)
  expect(stderr).toBe('')
  expect(code).toBe(1)
})

test('--json without a file means standard output, with one the file, and people are still told', async () => {
  const data = folder(files)
  expect(JSON.parse((await data.run(...drift, '--json')).stdout)).toHaveProperty('schemaVersion', 1)
  const { code, stdout } = await data.run(...drift, '--json', 'new/report.json')
  expect(stdout).toContain('FAIL')
  const written = JSON.parse(readFileSync(join(data.path, 'new/report.json'), 'utf8')) as Report
  expect(written.summary.fail).toBeGreaterThan(0)
  expect(code).toBe(1)
})

test('a report that cannot be written is said, and nothing is left behind', async () => {
  const data = folder(files)
  const { code, stderr } = await data.run(...drift, '--junit', 'suite.yaml/x')
  expect(stderr).toMatch(
    /^validate: report suite\.yaml\/x could not be written: a file is in the way \(suite\.yaml\)/m,
  )
  expect(data.list('.').sort()).toEqual(Object.keys(files).sort())
  expect(code).toBe(3)
})

if (!haveOracles) console.warn('JUnit files are NOT checked against the schema: shared/oracles is missing') // eslint-disable-line no-console

test('--junit writes a file that Jenkins takes, and with --junit-strict Ant', async () => {
  const data = folder(files)
  const { code, stdout } = await data.run(...drift, '--junit', 'reports/junit.xml')
  const xml = readFileSync(join(data.path, 'reports/junit.xml'), 'utf8')
  expect(stdout).toContain('FAIL')
  expect(xml).toMatch(/<testsuite [^>]*tests="\d+" failures="[1-9]\d*" errors="0"/)
  expect(code).toBe(1)
  if (!haveOracles) return
  const errors = async (text: string, schema: string) =>
    (
      await validateXML({
        xml: [text],
        schema: [readFileSync(new URL(`junit/${schema}`, oracles), 'utf8')],
      })
    ).errors
  expect(await errors(xml, 'jenkins-junit-10.xsd')).toEqual([])
  await data.run(...drift, '--junit', 'strict.xml', '--junit-strict')
  expect(await errors(data.read('strict.xml'), 'windyroad-JUnit.xsd')).toEqual([])
})

describe('--max-examples', () => {
  const everything = async (args: string[]): Promise<string> => {
    const data = folder(files)
    const people = await data.run(...args, '-v', '--junit', 'j.xml')
    const machine = await data.run(...args, '--json', '-')
    expect(people.code).toBe(1)
    return people.stdout + machine.stdout + readFileSync(join(data.path, 'j.xml'), 'utf8')
  }

  test('limits the rows that are shown', async () => {
    const { report } = await folder(files).report(...bySuite, '--max-examples', '2')
    const shown = report.results.map(({ unexpected }) => unexpected?.examples.length ?? 0)
    expect(shown).toContain(2)
    expect(Math.max(...shown)).toBe(2)
    expect(await everything(bySuite)).toMatch(/zebra/)
  })

  test('0 prints no cell value of a suite that failed', async () => {
    const written = await everything([...bySuite, '--max-examples', '0'])
    const text = written.replace(/"durationMs": \d+| in \d+ ms/g, '')
    expect(text).toContain('120 of 120 values are outside [0, 8]')
    expect(text).not.toMatch(/zebra|\b7[0-8]\b/)
  })

  test('0 prints no class of a drift test that failed', async () => {
    expect(await everything([...drift, '--max-examples', '0'])).not.toContain('zebra')
  })

  test('0 prints no cell that a long row has too many', async () => {
    const { stdout } = await folder({ 'a.csv': 'a\n1\n', 'b.csv': 'a,b\n1,2,zebra\n' }).run(
      ...['--reference', 'a.csv', '--sample', 'b.csv', '--max-examples', '0'],
    )
    expect(stdout).toContain('3 cells where 2 were expected')
    expect(stdout).not.toContain('zebra')
  })
})

test('a reader that leaves early does not change the exit code', async () => {
  const data = folder({ 'a.csv': reference, 'b.csv': reference.replace('r0', 'x0') })
  const args = [bin, '--reference', 'a.csv', '--sample', 'b.csv', '-v']
  const child = spawn(process.execPath, args, { cwd: data.path, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(stderr).toBe('')
  expect(code).toBe(0)
})
