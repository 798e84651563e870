import { expect, test } from 'vitest'
import { terminal } from '../../../reporters/terminal/terminal.ts'
import type { Report, Result } from '../../../src/core/report.ts'
import { hostile, hostileReport } from '../hostileReport.ts'
import { everyKind, failed, input, result, sampleReport, tested } from '../sampleReport.ts'

const family = { alpha: 0.05, correction: 'bonferroni', size: 21, adjustedAlpha: 0.05 / 21 }
const missing: Partial<Result> = {
  column: 'vendor_id',
  status: 'fail',
  message: 'missing rate rose from 0% to 0.59% (59 rows)',
}

const run: Report = sampleReport(
  [
    tested({ id: '1', column: 'fare' }, 0.5),
    result({ id: '2', column: 'fare', expectation: 'expect_column_values_to_be_of_type' }),
    tested({ id: '3', column: 'location' }, 0.4),
    result({ id: '4', column: 'location', expectation: 'expect_column_values_to_be_of_type' }),
    tested({ id: '5', column: 'location', status: 'fail' }),
    tested({ id: '6', ...missing }, 1.4e-14),
    result({ id: '7', column: 'pickup', status: 'skip', message: 'time moves on' }),
    result({ id: '8', column: 'dropoff', status: 'skip', message: 'not tested: time moves on' }),
    result({ id: '9', column: 'key', status: 'skip', message: 'an identifier' }),
  ],
  {
    family,
    inputs: { reference: input({ ref: '2019-06.csv', digest: 'sha256:9f2c41aa', rows: 1 }), sample: input() },
  },
)

test('a run is shown with its failures first and its verdict last', () => {
  expect(terminal(run, { reportHint: 'report: --html report.html' })).toBe(`\
  reference  2019-06.csv   1 row · 1 column · sha256 9f2c41…
  sample     2019-07.csv   10,000 rows · 1 column · sha256 11ab07…
  drift      α 0.05, bonferroni over 21 tests, α′ 0.00238

  ✗ location   distribution moved: KS D 0.027, widest at 142  p 0.00144
  ✗ vendor_id  missing rate rose from 0% to 0.59% (59 rows)   p 1.4e-14
  ✓ 4 checks passed, 1 column without drift, 2 columns with the expected type  (-v lists them)
  – pickup, dropoff not tested: time moves on
  – key not tested: an identifier

  FAIL  2 of 9 checks failed (3 skipped) in 0.4 s          report: --html report.html
`)
})

test('each kind of result has its own mark', () => {
  expect(terminal(sampleReport(everyKind, { warnings: ['both inputs are the same file'] }))).toBe(`\
  sample     2019-07.csv   10,000 rows · 1 column · sha256 11ab07…

  ! both inputs are the same file

  ✗ tempo   3 of 10,000 values are outside [50, 250]
      row 17: 261.3
      row 18: 12.5
      … and 1 more
  E energy  there is no column energy
  ! genre   missing rate 0.02%
  ! genre   3 rare classes
  ✓ 1 check passed  (-v lists them)
  – pickup not tested: time moves on

  FAIL  1 of 6 checks failed (1 error, 3 warnings, 1 skipped) in 0.4 s
`)
})

test('verbose lists every check with its numbers', () => {
  expect(terminal(run, { verbose: true, width: 120 }).split('\n').slice(4)).toEqual([
    '  columns of reference',
    '    tempo  float64  declared by the data',
    '',
    '  columns of sample',
    '    tempo  float64  declared by the data',
    '',
    '  ✗ location   distribution moved: KS D 0.027, widest at 142  D 0.0271, p 0.00144, adjusted p 0.0302',
    '  ✗ vendor_id  missing rate rose from 0% to 0.59% (59 rows)   D 0.0271, p 1.4e-14, adjusted p 2.94e-13',
    '  ✓ fare       distribution moved: KS D 0.027, widest at 142  D 0.0271, p 0.5, adjusted p 1',
    '  ✓ fare       is there',
    '  ✓ location   distribution moved: KS D 0.027, widest at 142  D 0.0271, p 0.4, adjusted p 1',
    '  ✓ location   is there',
    '  – pickup     time moves on',
    '  – dropoff    not tested: time moves on',
    '  – key        an identifier',
    '',
    '  FAIL  2 of 9 checks failed (3 skipped) in 0.4 s',
    '',
  ])
})

test('quiet prints the verdict only', () => {
  expect(terminal(run, { quiet: true, reportHint: 'x' })).toBe(
    '  FAIL  2 of 9 checks failed (3 skipped) in 0.4 s\n',
  )
})

test('where a correction has no one level, p-values are shown adjusted too', () => {
  const lines = terminal({ ...run, family: { ...family, correction: 'holm', adjustedAlpha: null } }).split(
    '\n',
  )
  expect(lines[2]).toBe('  drift      α 0.05, holm over 21 tests')
  expect(lines[4]).toBe(
    '  ✗ location   distribution moved: KS D 0.027, widest at 142  p 0.00144, adjusted p 0.0302',
  )
})

test('maxExamples limits the cell values, and 0 prints none', () => {
  const report = sampleReport([failed])
  expect(terminal(report, { maxExamples: 1 })).toContain('      row 17: 261.3\n      … and 2 more\n')
  expect(terminal(report, { maxExamples: 0 })).not.toMatch(/261\.3|more/)
})

const long = 'a_very_long_column_name_of_more_than_28'
const wide = sampleReport([
  tested({ column: long, status: 'fail', message: 'many words '.repeat(9).trim() }),
  tested({ column: 'a', status: 'fail', message: 'short' }),
])

test('where lines have no end, names and messages are whole, and move no other line', () => {
  expect(terminal(wide).split('\n').slice(2, 4)).toEqual([
    `  ✗ ${long}  ${'many words '.repeat(9)} p 0.00144`,
    `  ✗ a${' '.repeat(27)}  short  p 0.00144`,
  ])
})

test.each([50, 60, 80, 120])(
  'in a terminal of %i columns they are wrapped, and numbers stay in theirs',
  (width) => {
    const lines = terminal(wide, { width }).trimEnd().split('\n').slice(2, -2)
    expect(lines.filter((line) => line.length > width)).toEqual([])
    expect(lines.join('').replace(/\s/g, '')).toContain('wordsmany')
    expect(
      new Set(lines.filter((line) => line.includes('p 0.00144')).map((line) => line.indexOf('p 0.0'))),
    ).toHaveProperty('size', 1)
  },
)

test('a condition stands with the message, a note below what went wrong', () => {
  const told = { where: 'tempo > 100', notes: 'songs are slow', message: 'no' }
  const lines = (status: 'fail' | 'pass', verbose = false) =>
    terminal(sampleReport([result({ status, ...told })]), { verbose })
      .split('\n')
      .slice(verbose ? 5 : 2, -3)
  expect(lines('fail')).toEqual(['  ✗ tempo  no (where tempo > 100)', '      note: songs are slow'])
  expect(lines('pass', true)).toEqual(['  ✓ tempo  no (where tempo > 100)'])
})

test('ten thousand letters of a name are cut', () => {
  const lines = terminal(sampleReport([result({ column: 'x'.repeat(10_000), status: 'fail' })])).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200)
})

test('wide characters count as two cells', () => {
  const results = ['日本', '👩‍👩‍👧', 'tempo'].map((column) => result({ column, status: 'fail', message: 'm' }))
  expect(terminal(sampleReport(results)).split('\n').slice(2, 5)).toEqual([
    '  ✗ 日本   m',
    '  ✗ 👩‍👩‍👧     m',
    '  ✗ tempo  m',
  ])
})

test('colours are there only when asked for, and change no text', () => {
  const report = sampleReport(everyKind, { warnings: ['w'] })
  const coloured = terminal(report, { colour: true })
  expect(coloured).toContain('  \u001b[31m✗\u001b[39m tempo   3 of')
  expect(coloured).toContain('  \u001b[31mFAIL\u001b[39m  1 of')
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(terminal(report))
})

test('no result is no success', () => {
  expect(terminal(sampleReport([]))).toBe(
    '  sample     2019-07.csv   10,000 rows · 1 column · sha256 11ab07…\n\n  ERROR  no check ran in 0.4 s\n',
  )
})

test.each(Object.entries(hostile))('%s text cannot leave its line', (_name, text) => {
  const plain = terminal(hostileReport('a'), { reportHint: 'a' }).split('\n')
  for (const verbose of [false, true]) {
    const lines = terminal(hostileReport(text), { verbose, reportHint: text }).split('\n')
    if (!verbose) expect(lines).toHaveLength(plain.length)
    for (const line of lines) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|##\w*\[|^\s*::/u)
    }
  }
})

test('verbose, the columns of each table are listed as they were read', () => {
  const price = { name: 'price', type: 'float', nativeType: 'DOUBLE' } as const
  const columns = [
    { ...price, reading: { values: 9_990, kinds: { integer: 9_988, decimal: 2 } } },
    { name: 'city', type: 'string', nativeType: 'VARCHAR', spellings: { NA: 3 } } as const,
  ]
  const inputs = { reference: null, sample: input({ columns }) }
  expect(terminal(sampleReport([], { inputs }), { verbose: true })).toContain(`
  columns of sample
    price  float64  9,988 integers, 2 decimals, 10 missing
    city   text     declared by the data; 1 spelling of missing: NA (3)
`)
})

test('what was written to temporary files is in the verbose report alone', () => {
  const report = { ...run, spilledBytes: 412_345_678 }
  const line = '  memory     up to 412 MB in temporary files, because memory was short\n'
  expect(terminal(report, { verbose: true })).toContain(line)
  expect(terminal(report)).toBe(terminal(run))
  expect(terminal(run, { verbose: true })).not.toContain('temporary files')
})
