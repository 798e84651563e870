import { expect, it } from 'vitest'
import { expectTableDistributionToMatchReference as make } from '../../src/expectations/expectTableDistributionToMatchReference.ts'
import { resultOf, type Data } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

/** Two columns of the same numbers, which go together or against each other. */
const rows = (together: boolean, count = 80): Data =>
  Array.from({ length: count }, (_, i) => ({
    name: `row ${i}`,
    x: ((i * 37) % 80) / 10,
    y: 1000 * ((together ? i * 37 : 80 * 37 - i * 37) % 80),
    z: i === 3 ? null : (i * 53) % 80,
  }))

judges(make, [
  {
    name: 'columns that no longer go together, though each is as before',
    params: { columns: ['x', 'y'] },
    reference: rows(true),
    sample: rows(false),
    status: 'fail',
    message: expect.stringMatching(
      /^joint distribution moved: energy distance 0\.\d+ of 2 columns together; \w alone moved most, its mean by -?\S+ standard deviations$/,
    ) as string,
  },
  {
    name: 'all numbers of both tables, without the rows in which one is missing',
    params: {},
    reference: rows(true),
    sample: rows(true, 70),
    status: 'pass',
    message: expect.stringMatching(
      /^no drift: energy distance \S+ of 3 columns together; 2 rows with missing or infinite values left out$/,
    ) as string,
  },
  {
    name: 'one column',
    params: {},
    reference: 'x,name\n1,a\n2,b\n',
    sample: 'x,name\n1,a\n2,b\n',
    status: 'skip',
    message: 'not tested: fewer than two columns are numbers in both tables',
  },
  {
    name: 'constants',
    params: {},
    reference: 'x,y\n1,2\n1,2\n',
    sample: 'x,y\n1,2\n1,2\n',
    status: 'skip',
    message: 'not tested: constant',
  },
  {
    name: 'no complete row',
    params: {},
    reference: 'x,y\n1,2\n1,3\n',
    sample: 'x,y\n1,\n,2\n2,3\n',
    status: 'skip',
    message: 'not tested: fewer than two rows of the sample have all of the numbers',
  },
  {
    name: 'text',
    params: { columns: ['x', 'name'] },
    reference: rows(true),
    sample: rows(true),
    status: 'error',
    message: 'column "name" of the reference is of type string; distances are of numbers and booleans',
  },
  {
    name: 'numbers too large for distances',
    params: {},
    reference: [
      { x: 1e308, y: 1.5 },
      { x: -1e308, y: 2.5 },
    ],
    sample: [
      { x: 1e308, y: 1.5 },
      { x: -1e308, y: 2.5 },
    ],
    status: 'skip',
    message: 'not tested: the numbers are too large for distances',
  },
])

refuses(make, [
  [{ columns: ['x'] }, 'columns: '],
  [{ columns: ['x', 'x'] }, 'columns: names a column twice'],
  [{ maxRows: 1 }, 'maxRows: '],
])

it('draws the same rows for the same seed, and says how many', async () => {
  const data = { reference: rows(true), sample: rows(false, 60) }
  const ask = (seed: number) => resultOf(make({ columns: ['x', 'y'], maxRows: 20, seed }), data)
  const first = await ask(1)
  expect(first.test).toMatchObject({
    name: 'energy_test',
    n: { reference: 20, sample: 20 },
    method: expect.stringMatching(/^permutation \(.*999, seed 1\) of 20 and 20 rows$/) as string,
  })
  expect(await ask(1)).toEqual(first)
  expect((await ask(2)).test!.statistic).not.toBe(first.test!.statistic)
})
