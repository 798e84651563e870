import { expect, it } from 'vitest'
import { maskResults } from '../../src/masking/maskResults.ts'
import type { Result } from '../../src/core/report.ts'
import { result } from '../reporters/sampleReport.ts'

const isMasked = (column: string): boolean => column === 'city'
const inGroup = (id: string, group: Record<string, string>) => result({ id, column: 'n', group })

it('numbers the groups of a hidden column, in results and ids, the same group alike', () => {
  const masked = maskResults(
    [
      inGroup('x.n[city=Oslo, kind=a]', { city: 'Oslo', kind: 'a' }),
      inGroup('x.n[city=Rome, kind=a]', { city: 'Rome', kind: 'a' }),
      inGroup('y.n[city=Oslo, kind=a]#2', { city: 'Oslo', kind: 'a' }),
      inGroup('z.n[kind=a]', { kind: 'a' }),
    ],
    isMasked,
    ['n', 'city', 'kind'],
  )
  expect(masked.map(({ id, group }) => [id, group])).toEqual([
    ['x.n[city=group 1, kind=a]', { city: 'group 1', kind: 'a' }],
    ['x.n[city=group 2, kind=a]', { city: 'group 2', kind: 'a' }],
    ['y.n[city=group 1, kind=a]#2', { city: 'group 1', kind: 'a' }],
    ['z.n[kind=a]', { kind: 'a' }],
  ])
})

it.each<[about: Partial<Result>, message: string]>([
  [{ column: 'city' }, 'class_counts could not be measured'],
  [{ column: 'n' }, 'class_counts could not be measured: could not cast "Oslo"'],
  [{ columns: ['n', 'city'] }, 'class_counts could not be measured'],
  // Nobody knows what it reads.
  [{}, 'class_counts could not be measured'],
])('an engine may quote a cell of %j', (about, message) => {
  const { id, expectation, params, severity } = result()
  const base = { id, expectation, params, severity, status: 'error' as const }
  const given = 'class_counts could not be measured: could not cast "Oslo"'
  expect(maskResults([{ ...base, ...about, message: given }], isMasked, ['n', 'city'])[0]?.message).toBe(
    message,
  )
})

it('an engine is quoted about a table without a hidden column', () => {
  const message = 'selected_rows could not be measured: could not cast "Oslo"'
  const { id, expectation, params, severity } = result()
  const given: Result = { id, expectation, params, severity, status: 'error', message }
  expect(maskResults([given], isMasked, ['n'])[0]?.message).toBe(message)
})
