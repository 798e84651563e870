import { expect, it } from 'vitest'
import { mutationReport } from '../../../reporters/mutation/mutationReport.ts'
import type { MutationScore } from '../../../src/core/mutationScore.ts'

const measured: MutationScore = {
  suite: 'trips',
  reference: 'june.csv',
  rows: 1000,
  seed: 0,
  score: 2 / 4,
  mutants: [
    { name: 'lost values', message: 'fare: 5% are missing', isCaught: true, by: ['a', 'b'], remedy: null },
    { name: 'stale copy', message: 'the old data once more', isCaught: false, by: [], remedy: 'expect_it' },
    { name: 'wrong sign', message: 'tip: negative', isCaught: false, by: [], remedy: null },
    { name: 'new class', message: 'kind: other', isCaught: true, by: ['c'], remedy: null },
  ],
  broken: ['expect_x.y'],
}
const layout = { verbose: false, quiet: false, colour: false, minScore: undefined }

it('prints what survives, a rule against it, and the score last', () => {
  expect(mutationReport(measured, layout)).toBe(`
  suite      trips
  reference  june.csv   1,000 rows, seed 0

  ✗ stale copy   the old data once more
                 add expect_it
  ✗ wrong sign   tip: negative
                 no known rule catches it

  ! 1 check not counted, since the reference fails: expect_x.y
  ✓ 2 mutants caught   (-v lists them)

  mutation score 50%: 2 of 4 mutants caught
`)
})

it('lists what is caught, and by what, if verbose', () => {
  expect(mutationReport(measured, { ...layout, verbose: true })).toContain(`
  ✓ lost values  fare: 5% are missing
                 caught by a and 1 more
  ✓ new class    kind: other
                 caught by c
`)
})

it('compares the score with what is required', () => {
  const quiet = { ...layout, quiet: true }
  expect(mutationReport(measured, { ...quiet, minScore: 0.8 })).toBe(
    'FAIL  mutation score 50%: 2 of 4 mutants caught, 80% required\n',
  )
  expect(mutationReport(measured, { ...quiet, minScore: 0.5 })).toContain('PASS')
  expect(mutationReport({ ...measured, mutants: [] }, quiet)).toBe(
    'ERROR  no corruption suits the reference\n',
  )
})
