import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { preprocessQuery, type PreprocessParams } from '../../src/pipeline/preprocessQuery.ts'
import { UsageError } from '../../src/errors/usageError.ts'
import { temporary } from '../artifacts/temporary.ts'
import { withData } from '../dataEngine.ts'

const nothing: PreprocessParams = { dropDuplicates: false, fill: {}, columns: {} }

/** What becomes of CSV text. */
async function made(sample: string, how: Partial<PreprocessParams>): Promise<string> {
  const engine = await withData({ sample })
  const query = preprocessQuery(engine.tables.get('sample')!.columns, { ...nothing, ...how })
  const file = join(temporary(), 'made.csv')
  await engine.write('sample', query, file)
  return readFileSync(file, 'utf8')
}

test('without anything to do, the data is what it was', async () => {
  const text = 'id,x,row,at\n3,0.5,x,2021-07-12\n1,2.25,y,2021-07-11\n2,1e+300,,2021-07-13\n'
  expect(await made(text, {})).toBe(text)
})

test('numbers are written as numbers are, and codes with a zero in front as they were', async () => {
  expect(await made('size,price,zip\n+7,1.50,007\n80,2,080\n', {})).toBe(
    'size,price,zip\n7,1.5,007\n80,2.0,080\n',
  )
})

test('of rows that are alike the first is kept, in the order of the data', async () => {
  const rows = 'a,b\n2,x\n1,\n2,x\n1,\n2,y\n'
  expect(await made(rows, { dropDuplicates: true })).toBe('a,b\n2,x\n1,\n2,y\n')
  expect(await made(rows, { dropDuplicates: ['a'] })).toBe('a,b\n2,x\n1,\n')
})

test('missing values are filled, each kind by its own', async () => {
  const rows = 'n,x,t,f,e\n1,0.5,a,true,\n,,,,\n'
  const fill = { n: 0, x: -1, t: 'none', f: false, e: 'new' }
  expect(await made(rows, { fill })).toBe('n,x,t,f,e\n1,0.5,a,true,new\n0,-1.0,none,false,new\n')
})

test('columns are derived from the filled ones, new or in place of others', async () => {
  const columns = { text: "title || ' ' || name", n: 'n * 2', 'is big': 'n > 1' }
  expect(await made('title,name,n\na,,1\n,b,2\n', { fill: { title: '', name: '' }, columns })).toBe(
    'title,name,n,text,is big\na,"",2,a ,false\n"",b,4, b,true\n',
  )
})

test.each<[why: string, how: Partial<PreprocessParams>, message: string]>([
  ['a duplicate of what is not there', { dropDuplicates: ['c'] }, 'drop_duplicates: there is no column "c"'],
  [
    'a value for what is not there',
    { fill: { titl: '' } },
    'fill: there is no column "titl"; did you mean "title"?',
  ],
  ['a value of another type', { fill: { n: 'x' } }, 'fill: "n" is of type integer, which "x" is not'],
  ['a fraction for whole numbers', { fill: { n: 0.5 } }, 'fill: "n" is of type integer, which 0.5 is not'],
  ['an expression of what is not there', { columns: { c: 'titel' } }, 'columns.c: '],
  ['an expression that is none', { columns: { c: 'title ||' } }, 'columns.c: '],
  ['a statement', { columns: { c: 'title; DROP TABLE x --' } }, 'columns.c: '],
  ['another query', { columns: { c: "(SELECT content FROM read_text('/etc/passwd'))" } }, 'columns.c: '],
  ['a function that reads files', { columns: { c: "read_text('/etc/passwd')" } }, 'columns.c: '],
])('%s is refused', async (_, how, message) => {
  const failure: unknown = await made('title,n\na,1\n', how).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(UsageError)
  expect(String(failure)).toContain(message)
})

test('names of columns are names, whatever is in them', async () => {
  const hostile = '"x"" FROM sample; DROP TABLE sample --"'
  expect(await made(`${hostile},b\n1,2\n1,2\n`, { dropDuplicates: true })).toBe(`${hostile},b\n1,2\n`)
})
