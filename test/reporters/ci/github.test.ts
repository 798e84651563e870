import { expect, test } from 'vitest'
import { github } from '../../../reporters/ci/github.ts'
import { everyKind, failed, result, sampleReport } from '../sampleReport.ts'

test('annotates the rule in the suite, errors before warnings', () => {
  expect(github(sampleReport(everyKind, { warnings: ['100% the same'] }))).toBe(
    [
      '::error file=songs.yaml,line=7,title=tempo%3A expect_column_values_to_be_between::3 of 10,000 values are outside [50, 250]%0Aexpected: {"min":50,"max":250}%0Aobserved: {"min":12.5,"max":261.3}%0Aunexpected: 3 of 10,000%0Arow 17: 261.3%0Arow 18: 12.5',
      '::error title=energy%3A expect_column_to_exist::there is no column energy',
      '::warning::100%25 the same',
      '::warning title=genre%3A expect_column_values_to_not_be_null::missing rate 0.02%25',
      '::warning title=genre%3A expect_column_values_to_be_in_set::3 rare classes',
      '',
    ].join('\n'),
  )
})

test('tells ten of a level, and counts the rest in the last', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ ...failed, id: `c${i}` }))
  const warnings = Array.from({ length: 30 }, (_, i) =>
    result({ id: `w${i}`, status: 'fail', severity: 'warning' }),
  )
  const lines = github(sampleReport([...many, ...warnings], { warnings: ['w'] }))
    .trimEnd()
    .split('\n')
  const errors = lines.filter((line) => line.startsWith('::error'))
  expect(errors).toHaveLength(10)
  expect(errors.at(-1)).toBe('::error title=touchstone::and 3 more')
  const warned = lines.filter((line) => line.startsWith('::warning'))
  expect(warned).toHaveLength(10)
  expect(warned.at(-1)).toBe('::warning title=touchstone::and 22 more')
})

test('says nothing where all is well', () => {
  expect(github(sampleReport([result()]))).toBe('')
})
