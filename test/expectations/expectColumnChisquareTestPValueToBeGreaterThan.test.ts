import { expect, it } from 'vitest'
import { expectColumnChisquareTestPValueToBeGreaterThan } from '../../src/expectations/expectColumnChisquareTestPValueToBeGreaterThan.ts'
import { resultOf, runOn } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

type Given = Omit<Parameters<typeof expectColumnChisquareTestPValueToBeGreaterThan>[0], 'column'>
const chiSquare = (params: Given) =>
  expectColumnChisquareTestPValueToBeGreaterThan({ column: 'a', ...params })
const times = (count: number, cell: string): string[] => Array<string>(count).fill(cell)
const equal = { values: ['x', 'y', 'z'], weights: [1 / 3, 1 / 3, 1 / 3] }
const uneven = csv(...times(10, 'x'), ...times(20, 'y'), ...times(30, 'z'), ...times(5, ''))

judges(chiSquare, [
  {
    name: '10, 20 and 30 where 20 each are expected: p is exp(-5)',
    params: { partitionObject: equal },
    sample: uneven,
    status: 'fail',
    message: 'the classes do not have the shares expected: chi-square 10, p 0.00674, not above 0.05',
  },
  {
    name: 'at another level',
    params: { partitionObject: equal, p: 0.001 },
    sample: uneven,
    status: 'pass',
    message: 'the classes may have the shares expected: chi-square 10, p 0.00674, above 0.001',
  },
  {
    name: 'a class that is not listed',
    params: { partitionObject: { values: ['x', 'y'], weights: [0.5, 0.5] } },
    sample: csv('x', 'y', 'z'),
    status: 'fail',
    message: 'the classes do not have the shares expected: chi-square Infinity, p 0, not above 0.05',
  },
  {
    name: 'a share is set aside for it',
    params: { partitionObject: { values: [1, 2], weights: [0.5, 0.5] }, tailWeightHoldout: 0.2 },
    sample: csv(...times(4, '1'), ...times(4, '2'), ...times(2, '3')),
    status: 'pass',
    message: 'the classes may have the shares expected: chi-square 0, p 1, above 0.05',
  },
  {
    name: 'no values',
    params: { partitionObject: equal },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values to test',
  },
  {
    name: 'one class',
    params: { partitionObject: { values: ['x'], weights: [1] } },
    sample: csv('x', 'x'),
    status: 'skip',
    message: 'not tested: there is one class only',
  },
])

it('reports the p-value, which is in no family', async () => {
  const expectation = chiSquare({ partitionObject: equal })
  expect((await resultOf(expectation, { sample: uneven })).observed).toBeCloseTo(Math.exp(-5), 15)
  expect((await runOn({ sample: uneven }, [expectation])).family).toBeNull()
})

refuses(expectColumnChisquareTestPValueToBeGreaterThan, [
  [
    { column: 'a', partitionObject: { bins: [0, 1], weights: [1] } },
    'partitionObject: this is a test of classes: give values, not bins',
  ],
  [{ column: 'a', partitionObject: equal, p: 1 }, 'p: Too big'],
  [{ column: 'a', partitionObject: equal, p: 0 }, 'p: Too small'],
  [{ column: 'a' }, 'partitionObject is missing'],
])
