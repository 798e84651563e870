import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { defineSuite } from '../../../src/suite/defineSuite.ts'
import { readSuite } from '../../../src/suite/reading/readSuite.ts'
import { SuiteError } from '../../../src/suite/reading/suiteError.ts'
import { expectColumnToExist } from '../../../src/expectations/expectColumnToExist.ts'
import { UsageError } from '../../../src/errors/usageError.ts'
import { runOn } from '../../dataEngine.ts'

async function fileOf(name: string, text: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-suite-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

const typescript = `
import { defineSuite, expectColumnValuesToBeBetween, type Suite } from '@touchstone-data/touchstone'
const suite: Suite = defineSuite({
  name: 'songs',
  expectations: [50, 60].map((minValue: number) => expectColumnValuesToBeBetween({ column: 'tempo', minValue })),
})
export default suite
`

it.each(['songs.ts', 'songs.mts'])('reads and runs TypeScript: %s', async (name) => {
  const file = await fileOf(name, typescript)
  const suite = await readSuite(file)
  expect(suite).toMatchObject({ name: 'songs', file })
  const { results } = await runOn({ sample: 'tempo\n55\n65\n' }, suite.expectations)
  expect(results.map(({ id, status, message, line }) => [id, status, message, line])).toEqual([
    ['expect_column_values_to_be_between.tempo', 'pass', 'all 2 values are inside [50, ∞]', 5],
    ['expect_column_values_to_be_between.tempo#2', 'fail', '1 of 2 values is outside [60, ∞]', 5],
  ])
})

it.each(['songs.js', 'songs.mjs'])('reads JavaScript: %s', async (name) => {
  const file = await fileOf(
    name,
    typescript.replace(', type Suite', '').replace(': Suite', '').replace(': number', ''),
  )
  expect(await readSuite(file)).toMatchObject({ name: 'songs', file })
})

it.each([
  ['songs.yaml', 'columns: { a: }'],
  ['songs.yml', 'columns: { a: }'],
  ['songs.json', '{ "columns": { "a": null } }'],
  ['SONGS.JSON', '{ "columns": { "a": {} } }'],
])('reads %s', async (name, text) => {
  const file = await fileOf(name, text)
  const suite = await readSuite(file)
  expect(suite).toMatchObject({ name: name.split('.')[0], file })
  expect(suite.expectations).toHaveLength(1)
})

it('says what is wrong with JSON that is none, though YAML would read it', async () => {
  const file = await fileOf('comma.json', '{\n  "name": "x",\n}')
  await expect(readSuite(file)).rejects.toThrow(/^.*comma\.json:3: is not valid JSON: /)
})

it('says which file is no suite', async () => {
  const file = await fileOf('empty.ts', 'export const suite = 1\n')
  await expect(readSuite(file)).rejects.toThrow(
    new SuiteError(file, null, "its default export isn't a suite; write export default defineSuite({ … })"),
  )
})

it('says what is wrong with the parameters in a module', async () => {
  const file = await fileOf('wrong.ts', typescript.replace('{ column', '{ mostly: 2, column'))
  await expect(readSuite(file)).rejects.toThrow(
    `${file}: could not be loaded: expect_column_values_to_be_between: mostly: Too big: expected number to be <=1`,
  )
})

it('says which file cannot be loaded, and keeps the cause', async () => {
  const file = await fileOf('broken.ts', "throw new Error('no luck')\n")
  const error: unknown = await readSuite(file).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(SuiteError)
  expect(error).toMatchObject({ message: `${file}: could not be loaded: no luck (at ${file}:1)` })
  expect((error as SuiteError).cause).toMatchObject({ message: 'no luck' })
})

it('says which file is not UTF-8, and takes one with a byte order mark', async () => {
  const text = 'columns: { nam\u00e9e: }'
  const latin = await fileOf('latin.yaml', Buffer.from(text, 'latin1'))
  await expect(readSuite(latin)).rejects.toThrow(
    new UsageError(`suite ${latin} is not UTF-8; save it as UTF-8`),
  )
  const wide = await fileOf('wide.yaml', Buffer.from(`\ufeff${text}`, 'utf16le'))
  await expect(readSuite(wide)).rejects.toThrow(`suite ${wide} is not UTF-8; save it as UTF-8`)
  const marked = await readSuite(await fileOf('marked.yaml', `\ufeff${text}`))
  expect(marked.expectations.map(({ params }) => params)).toEqual([{ column: 'nam\u00e9e' }])
})

it('says which file is not there, and which it cannot read', async () => {
  await expect(readSuite('/none/s.yaml')).rejects.toThrow(
    'suite /none/s.yaml could not be read: there is no such file (/none/s.yaml)',
  )
  await expect(readSuite('s.toml')).rejects.toThrow(
    new UsageError('suite s.toml: expected one of .yaml, .yml, .json, .ts, .mts, .js, .mjs'),
  )
})

it('defineSuite is a suite without a file', () => {
  const expectations = [expectColumnToExist({ column: 'a' })]
  expect(defineSuite({ name: 'n', expectations })).toEqual({ name: 'n', file: null, expectations })
})
