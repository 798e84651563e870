import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { everyFileIn } from '../../artifacts/temporary.ts'
import { folder, type Ran } from '../runCli.ts'

const files = {
  'a.csv': 'tempo,genre\n100,rock\n120,pop\n',
  'b.csv': 'tempo,genre\n101,rock\n120,\u001b[31mpop\n',
  'suite.yaml': 'suite: my songs_2\ncolumns:\n  tempo: { type: integer, between: [0, 110] }\n',
}
const both = ['--reference', 'a.csv', '--sample', 'b.csv']

test('a run leaves a folder with all there is to know of it', async () => {
  const data = folder(files)
  const { stdout } = await data.run(...both, '--run-dir', 'runs', '--json', '-')
  const [key = '', ...others] = readdirSync(join(data.path, 'runs'))
  expect(others).toEqual([])
  expect(key).toMatch(/^Validate_\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/)
  const read = (name: string): string => readFileSync(join(data.path, 'runs', key, name), 'utf8')
  expect(everyFileIn(join(data.path, 'runs', key))).toEqual([
    'args.json',
    'junit.xml',
    'output.jsonl',
    'output.log',
    'report.html',
    'result.json',
    'results.pickle',
  ])
  expect(read('result.json')).toBe(stdout)
  expect(JSON.parse(read('args.json'))).toMatchObject({
    reference: 'a.csv',
    sample: 'b.csv',
    alpha: 0.05,
    __module__: 'touchstone',
  })
  expect(read('junit.xml')).toContain('<testsuites')
  expect(read('report.html')).toContain('<!doctype html>')
  const log = read('output.log').split('\n')
  expect(log.at(-2)).toMatch(
    /^[\d-]{10} [\d:.]{12} \| (SUCCESS |ERROR   ) \| touchstone:validate:0 - (PASS|FAIL): \d+ of \d+ checks passed$/,
  )
  expect(log.join('')).not.toContain('\u001b')
  const records = read('output.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; record: { message: string } })
  expect(records.map(({ text }) => text).join('')).toBe(read('output.log'))
  expect(records[0]!.record).toMatchObject({
    level: { name: 'SUCCESS', no: 25 },
    time: { timestamp: expect.any(Number) as unknown },
  })
})

test('it is named after the suite, and a failed check is logged as an error', async () => {
  const data = folder(files)
  const { code } = await data.run('--suite', 'suite.yaml', '--sample', 'b.csv', '--run-dir', 'runs')
  expect(code).toBe(1)
  const [key = ''] = readdirSync(join(data.path, 'runs'))
  expect(key).toMatch(/^my-songs-2_\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/)
  const log = readFileSync(join(data.path, 'runs', key, 'output.log'), 'utf8')
  expect(log).toMatch(/\| ERROR {4}\| touchstone:validate:0 - tempo: expect_column_values_to_be_between: /)
  expect(log).toMatch(/\| ERROR {4}\| touchstone:validate:0 - FAIL: /)
})

test('runs of one second do not overwrite each other', async () => {
  const data = folder(files)
  await Promise.all([1, 2, 3].map(() => data.run(...both, '--run-dir', 'runs')))
  const keys = readdirSync(join(data.path, 'runs'))
  expect(keys).toHaveLength(3)
  for (const key of keys) {
    expect(key).toMatch(/^Validate(-\d)?_\d{4}-/)
    expect(everyFileIn(join(data.path, 'runs', key))).toHaveLength(7)
  }
})

test('Python reads what it calls a result', async () => {
  if (spawnSync('python3', ['--version']).status !== 0) {
    process.stderr.write('NOT TESTED: there is no python3 to read results.pickle\n')
    return
  }
  const data = folder(files)
  const { stdout } = await data.run(...both, '--run-dir', 'runs', '--json', '-')
  const script =
    'import glob, pickle; print(pickle.load(open(glob.glob("runs/*/results.pickle")[0], "rb")), end="")'
  const python = spawnSync('python3', ['-c', script], {
    cwd: data.path,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  })
  expect(python.stdout).toBe(stdout)
})

test('no secret is among the options', async () => {
  const data = folder(files)
  const run = (...more: string[]): Promise<Ran> =>
    data.run(
      ...both,
      ...['--run-dir', 'runs', '--resolver', "curl -H 'Authorization: s3cret' -o {dir}/x {ref}"],
      ...more,
    )
  await run('--table', 'more=https://me:s3cret@nowhere.invalid/x.csv')
  await run()
  const [key = ''] = readdirSync(join(data.path, 'runs'))
  for (const name of readdirSync(join(data.path, 'runs', key)))
    expect(readFileSync(join(data.path, 'runs', key, name), 'utf8')).not.toContain('s3cret')
})

test('a run that came to no verdict leaves what was asked, and what went wrong', async () => {
  const data = folder(files)
  const args = ['--reference', 'no.csv', '--sample', 'http://me:p4ss@127.0.0.1:9/x.csv?t=t0ken']
  const { code } = await data.run(...args, '--run-dir', 'runs')
  expect(code).toBe(3)
  const [key = ''] = readdirSync(join(data.path, 'runs'))
  expect(key).toMatch(/^Validate_/)
  const written = join(data.path, 'runs', key)
  // Without results.pickle it counts as failed.
  expect(everyFileIn(written)).toEqual(['args.json', 'output.jsonl', 'output.log'])
  expect(readFileSync(join(written, 'output.log'), 'utf8')).toMatch(
    /^.* \| ERROR {4}\| touchstone:validate:0 - no\.csv: no such file\n$/,
  )
  for (const name of everyFileIn(written))
    expect(readFileSync(join(written, name), 'utf8')).not.toMatch(/p4ss|t0ken/)
})
