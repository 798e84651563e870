import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { defineSuite } from '../../src/suite/defineSuite.ts'
import {
  expectColumnToExist,
  expectColumnValuesToBeBetween,
  expectColumnValuesToMatchFormat,
  expectColumnValuesToBeIncreasing,
} from '../../src/expectations/index.ts'
import type { Expectation } from '../../src/core/expectation.ts'
import type { Report } from '../../src/core/report.ts'
import type { ValidateOptions } from '../../src/validate/runValidation.ts'
import { validate } from '../../src/validate/validate.ts'

async function written(
  data: string,
  expectations: readonly Expectation[],
  options: Partial<ValidateOptions> = {},
): Promise<{ report: Report; files: Readonly<Record<string, string>>; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-unexpected-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const sample = join(folder, 'data.csv')
  await writeFile(sample, data)
  const suite = defineSuite({ name: 'x', expectations })
  const report = await validate({
    sample,
    suite,
    writeUnexpected: join(folder, 'out/unexpected'),
    ...options,
  })
  const out = join(folder, 'out/unexpected')
  const names = await readdir(out).catch(() => [])
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')]))
  return { report, files: Object.fromEntries(files) as Record<string, string>, folder: out }
}

const between = expectColumnValuesToBeBetween

it('writes all rows with all columns and their numbers, a file for each expectation', async () => {
  const { report, files, folder } = await written('id,x\na,1\nb,20\n"c, ""q""",30\nd,\n', [
    between({ column: 'x', maxValue: 10 }),
    between({ column: 'x', maxValue: 20 }),
    between({ column: 'x', maxValue: 40 }),
    expectColumnToExist({ column: 'id' }),
  ])
  expect(files).toEqual({
    'expect_column_values_to_be_between.x.csv': 'row,id,x\n2,b,20\n3,"c, ""q""",30\n',
    'expect_column_values_to_be_between.x_2.csv': 'row,id,x\n3,"c, ""q""",30\n',
  })
  expect(report.results.map(({ unexpected }) => unexpected?.file)).toEqual([
    undefined,
    `${folder}/expect_column_values_to_be_between.x.csv`,
    `${folder}/expect_column_values_to_be_between.x_2.csv`,
    undefined,
    undefined,
  ])
})

it('more rows than are shown, those within the tolerance, and only those of the condition and the group', async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `${i % 2 === 0 ? 'u' : 'v'},${i}`)
  const { report, files } = await written(`g,x\n${rows.join('\n')}\n`, [
    between({ column: 'x', maxValue: 9, mostly: 0, id: 'all' }),
    between({ column: 'x', maxValue: 49_990, where: 'x > 5', groupBy: 'g', id: 'some' }),
  ])
  expect(report.status).toBe('fail')
  expect(files['all.csv']!.split('\n')).toHaveLength(49_990 + 2)
  expect(files['some_g=u_.csv']).toBe('row,g,x\n49993,u,49992\n49995,u,49994\n49997,u,49996\n49999,u,49998\n')
})

it('rows that only JavaScript can tell, and those that their neighbours tell, in the order of the data', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => (i % 1000 === 999 ? 'nonsense' : `${i}@x.org`))
  const mails = await written(`row,mail\n${rows.map((mail, i) => `${-i},${mail}`).join('\n')}\n`, [
    expectColumnValuesToMatchFormat({ column: 'mail', format: 'email', id: 'mail' }),
    expectColumnValuesToBeIncreasing({ column: 'row', id: 'increasing', mostly: 0 }),
  ])
  expect(mails.files['mail.csv']).toBe(
    `row_number,row,mail\n${[1000, 2000, 3000, 4000, 5000].map((n) => `${n},${1 - n},nonsense`).join('\n')}\n`,
  )
  const numbers = mails.files['increasing.csv']!.trim().split('\n').slice(1)
  expect(numbers.map((line) => Number(line.split(',')[0]))).toEqual(
    Array.from({ length: 4999 }, (_, i) => i + 2),
  )
})

it('leaves out masked columns, and what is expected of them', async () => {
  const { files } = await written(
    'id,secret\n1,9\n',
    [between({ column: 'id', maxValue: 0 }), between({ column: 'secret', maxValue: 0 })],
    { mask: ['secret'] },
  )
  expect(files).toEqual({ 'expect_column_values_to_be_between.id.csv': 'row,id\n1,1\n' })
})

it('writes Parquet', async () => {
  const { folder } = await written('x\n1\n2\n', [between({ column: 'x', maxValue: 1, id: '../../x' })], {
    unexpectedFormat: 'parquet',
  })
  const suite = defineSuite({
    name: 'x',
    expectations: [between({ column: 'row', minValue: 2, maxValue: 2 })],
  })
  expect(await validate({ sample: join(folder, '__.._x.parquet'), suite })).toMatchObject({ status: 'pass' })
})

it('is refused where no cell may be told', async () => {
  await expect(
    written('x\n1\n', [between({ column: 'x', maxValue: 0 })], { maxExamples: 0 }),
  ).rejects.toThrow('unexpected rows hold values, and maxExamples 0 shows no values')
})

const cells = ['=1+1', '-1', 'a\u001b[31mb', 'c\u202ed\u{e0041}', '👩‍👩‍👧', 'e\nf']
const rows = `id,x,=y\n${cells.map((cell, i) => `${i},"${cell}",0`).join('\n')}\n`
const refuse = expectColumnValuesToMatchFormat({ column: 'x', format: 'uuid' })

it('guards formulas in CSV and shows what nobody sees', async () => {
  const { files } = await written(rows, [refuse])
  expect(Object.values(files)).toEqual([
    "row,id,x,'=y\n1,0,'=1+1,0\n2,1,'-1,0\n3,2,a\\u001b[31mb,0\n4,3,c\\u202ed\\u{e0041},0\n5,4,👩‍👩‍👧,0\n6,5,\"e\nf\",0\n",
  ])
})

it('leaves cells as they are in raw CSV', async () => {
  const { files } = await written(rows, [refuse], { unexpectedFormat: 'raw-csv' })
  expect(Object.keys(files)).toEqual(['expect_column_values_to_match_format.x.csv'])
  expect(Object.values(files)).toEqual([
    `row,id,x,=y\n${cells.map((cell, i) => `${i + 1},${i},${i === 5 ? `"${cell}"` : cell},0`).join('\n')}\n`,
  ])
})

it('names no file after a value of a masked column', async () => {
  const { report, files } = await written(
    'who,x\nann,1\nbob,2\n',
    [between({ column: 'x', maxValue: 0, groupBy: 'who' })],
    { mask: ['who'] },
  )
  expect(files).toEqual({
    'expect_column_values_to_be_between.x_who=group_1_.csv': 'row,x\n1,1\n',
    'expect_column_values_to_be_between.x_who=group_2_.csv': 'row,x\n2,2\n',
  })
  expect(JSON.stringify(report)).not.toMatch(/ann|bob/)
})
