import { tableFromArrays } from 'apache-arrow'
import { expect, it } from 'vitest'
import {
  defineSuite,
  expectColumnValuesToBeBetween,
  openData,
  UsageError,
  validate,
} from '../../src/index.ts'
import { root } from '../sourceFiles.ts'

const rows = Array.from({ length: 60 }, (_, i) => ({
  id: i,
  tempo: 60.5 + i,
  genre: i % 3 ? 'rock' : 'jazz',
}))
const fast = rows.map((row) => ({ ...row, tempo: row.tempo + 40 }))
const suite = defineSuite({
  name: 'songs',
  expectations: [expectColumnValuesToBeBetween({ column: 'tempo', minValue: 50, maxValue: 130 })],
})
const songs = (file: string): string => `${root}/fixtures/songs/${file}`

async function* inBatches(): AsyncIterable<(typeof rows)[number] | typeof rows> {
  yield rows[0]!
  yield await Promise.resolve(rows.slice(1))
}

it.each([
  ['rows', () => rows],
  ['an Arrow table', () => tableFromArrays({ tempo: rows.map(({ tempo }) => tempo) })],
  ['rows as they arrive', () => inBatches()],
])('checks %s against a suite', async (_, sample) => {
  const report = await validate({ sample: sample(), suite })
  expect(report).toMatchObject({ status: 'pass', inputs: { sample: { ref: 'sample in memory', rows: 60 } } })
  expect((await validate({ sample: sample(), suite: { ...suite, expectations: [tooSlow] } })).status).toBe(
    'fail',
  )
})

const tooSlow = expectColumnValuesToBeBetween({ column: 'tempo', maxValue: 100 })

it('compares rows with rows, and says where both are one object', async () => {
  const drifted = await validate({ reference: rows, sample: fast })
  expect(drifted.results.find(({ status }) => status === 'fail')).toMatchObject({ column: 'tempo' })
  const same = await validate({ reference: rows, sample: rows })
  expect(same.status).toBe('pass')
  expect(same.warnings).toEqual([
    'reference and sample are the same object: no drift can be found between them',
  ])
  const equal = await validate({ reference: rows, sample: structuredClone(rows) })
  expect(equal.warnings).toEqual([])
})

it('reads the suite of a path, and rows beside a file', async () => {
  const report = await validate({ sample: songs('sample.csv'), suite: songs('suite.yaml') })
  expect(report).toMatchObject({ status: 'pass', suite: { name: 'songs' } })
  const mixed = await validate({ reference: songs('reference.csv'), sample: [{ tempo: 100 }] })
  expect(mixed.status).toBe('fail')
})

it('checks data many times that is opened once, in turn', async () => {
  const data = await openData({ reference: rows, sample: fast })
  const reports = await Promise.all([
    validate({ data }),
    validate({ data, suite }),
    validate({ data, suite: { ...suite, expectations: [tooSlow] } }),
  ])
  await data.close()
  expect(reports.map(({ status }) => status)).toEqual(['fail', 'fail', 'fail'])
  expect(reports.map(({ summary }) => summary.fail)).toEqual([1, 1, 1])
})

it.each<[unknown, string]>([
  [undefined, "validate(): expected an object of options, e.g. { sample: 'new.csv', suite: 'suite.yaml' }"],
  [{ suite }, "no sample given. Pass sample: 'new.csv', rows, or an Arrow table."],
  [{ sample: rows, suit: suite }, 'validate(): unknown parameter "suit"; did you mean "suite"?'],
  [
    { sample: 5, suite },
    'validate(): sample: expected a path or URL, an array of rows as objects, an Apache Arrow table, or an async iterable of rows',
  ],
  [
    { sample: rows, suite: {} },
    'validate(): suite: expected the path of a suite, or a suite as defineSuite makes it',
  ],
  [
    { sample: rows, suite, alpha: '0.05' },
    'validate(): alpha: expected a number between 0 and 1, for example 0.05',
  ],
  [{ sample: [], suite }, "can't infer columns from an empty list of rows"],
  [{ sample: rows }, 'no reference or suite given. Pass --reference, --suite, or both.'],
])('rejects wrong arguments %# with a sentence', async (given, message) => {
  const failure: unknown = await validate(given as never).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(UsageError)
  expect((failure as UsageError).message).toBe(message)
})

it('names the row of a stream that is no object', async () => {
  async function* stream(): AsyncIterable<never> {
    yield { tempo: 1 } as never
    yield (await Promise.resolve(5)) as never
  }
  await expect(validate({ sample: stream(), suite })).rejects.toThrow(
    'sample, row 2: expected an object, found number',
  )
})

it('refuses a suite that reads files in another way than they were opened', async () => {
  const typed = { ...suite, types: { key: 'string' } }
  const opened = await openData({ sample: songs('sample.csv') })
  await expect(validate({ data: opened, suite: typed })).rejects.toThrow(
    'the suite songs says how files are read, and the data was opened without it. Open it with openData({ …, suite }).',
  )
  await opened.close()
  const withSuite = await openData({ sample: songs('sample.csv'), suite: typed })
  const { inputs } = await validate({ data: withSuite, suite: typed })
  await withSuite.close()
  expect(inputs.sample.columns.find(({ name }) => name === 'key')).toMatchObject({ type: 'string' })
})
