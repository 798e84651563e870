import { expect, test } from 'vitest'
import { folder } from './runCli.ts'

const numbers = (by: number): string =>
  ['x,y', ...Array.from({ length: 300 }, (_, i) => `${((i * 37) % 300) / 100 + by},${i % 7}`), ''].join('\n')
const files = { 'a.csv': numbers(0), 'b.csv': numbers(0.5), 'same.csv': numbers(0.001) }
const moved = ['--reference', 'a.csv', '--sample', 'b.csv']
const same = ['--reference', 'a.csv', '--sample', 'same.csv']

test('--min-effect lets a significant difference pass that does not matter', async () => {
  expect((await folder(files).report(...moved)).code).toBe(1)
  const { code, report } = await folder(files).report(...moved, '--min-effect', '0.2')
  expect(code).toBe(0)
  const x = report.results.find(({ test }) => test?.name === 'ks_2samp')
  expect(x).toMatchObject({
    status: 'pass',
    test: { effect: { name: 'D', interval: [expect.any(Number), expect.any(Number)] } },
  })
  expect(x!.message).toMatch(/^distribution moved: KS D .*; less than the D of 0.2 that matters$/)
})

test('--min-effect limits each kind of effect by itself, and a bare number D alone', async () => {
  const rows = (missing: number): string =>
    ['x,k', ...Array.from({ length: 400 }, (_, i) => `${i < missing ? '' : i},${i % 2 ? 'a' : 'b'}`)].join(
      '\n',
    )
  const pair = { 'a.csv': rows(0), 'b.csv': rows(20) }
  const bare = await folder(pair).report(...moved, '--min-effect', '0.1')
  expect(bare.code).toBe(1)
  expect(bare.report.warnings).toEqual([
    '--min-effect 0.1 is a limit of D alone; set others by kind, e.g. D=0.1,share=0.02,missing=0.01,sd=0.1,new=0.01',
  ])
  const named = await folder(pair).report(...moved, '--min-effect', 'D=0.1,missing=0.06')
  expect(named.code).toBe(0)
  expect(named.report.results.find(({ test }) => test?.pValue && test.pValue < 0.001)?.message).toBe(
    'missing rate rose from 0% to 5% (20 of 400 rows); less than the difference of proportions of 0.06 that matters',
  )
})

test('a distance alone may be the verdict, without a p-value; of kl also in bits', async () => {
  const suite = (base: string): string =>
    `columns:\n  x: { drift: { test: kl, max_distance: 0.2${base} } }\n  y: { drift: { test: kl, max_distance: 0.2 } }\n`
  const run = (base: string) =>
    folder({ ...files, 'suite.yaml': suite(base) }).report(...moved, '--suite', 'suite.yaml')
  const nats = await run('')
  const bits = await run(', base: 2')
  const distances = [nats, bits].map(({ report }) => {
    expect(report.family).toBeNull()
    const found = report.results.filter(({ expectation }) => expectation.includes('distribution'))
    expect(found.map(({ status, test }) => [status, test])).toEqual([
      ['fail', undefined],
      ['pass', undefined],
    ])
    return (found[0]!.observed as { distance: number }).distance
  })
  expect(distances[1]).toBeCloseTo(distances[0]! / Math.log(2), 12)
})

test('--inconclusive says what becomes of samples too small to tell', async () => {
  const { code, report } = await folder(files).report(
    ...same,
    '--min-effect',
    '0.01',
    '--inconclusive',
    'fail',
  )
  expect(code).toBe(1)
  expect(report.results.find(({ status }) => status === 'fail')?.message).toMatch(
    /^inconclusive: with 300 against 300 values the least D that is found four times in five is 0\.\d+, above the 0.01 that matters \(no drift: KS D 0.00333\)$/,
  )
})

test('--equivalence asks for a proof', async () => {
  const { code, report } = await folder(files).report(...same, '--equivalence', '0.3')
  expect(code).toBe(0)
  expect(report.family).toBeNull()
  const proofs = report.results.flatMap(({ test }) => test?.equivalence ?? [])
  expect(proofs).toHaveLength(4)
  expect(proofs.every(({ proven, alpha }) => proven && alpha === 0.05)).toBe(true)
  expect((await folder(files).report(...same, '--equivalence', '0.05')).code).toBe(1)
})

test.each([
  [['--min-effect', '-1'], "argument '-1' is invalid. Expected a number, 0 or more, for example 0.1."],
  [['--min-effect', 'x'], "argument 'x' is invalid."],
  [
    ['--min-effect', 'V=0.1'],
    'Limits are of D, share, missing, sd, new, e.g. D=0.05,share=0.02,missing=0.01.',
  ],
  [['--inconclusive', 'maybe'], 'Allowed choices are fail, skip, pass.'],
  [['--equivalence', '0'], 'the margin of equivalence is above 0, not 0'],
  [
    ['--equivalence', '0.1', '--min-effect', '0.1'],
    "equivalence and min_effect can't be used together. Pass one of them.",
  ],
  [
    ['--equivalence', '0.1', '--alpha', '0.5'],
    'a proof of equivalence needs an alpha between 1e-16 and 0.5, not 0.5',
  ],
  [
    ['--equivalence', '0.1', '--alpha', '1e-17'],
    'a proof of equivalence needs an alpha between 1e-16 and 0.5, not 1e-17',
  ],
])('%j is refused', async (options, message) => {
  const { code, stderr } = await folder(files).run(...same, ...options)
  expect(stderr).toContain(message)
  expect(code).toBe(2)
})

test('a suite names tests with their parameters, in short or in full', async () => {
  const suite = `
columns:
  x: { drift: { test: psi, bins: 20, seed: 3, min_effect: 99 } }
expectations:
  - { type: expect_column_distribution_to_match_reference, column: x, test: ks, alternative: greater }
  - { type: expect_table_distribution_to_match_reference, columns: [x, y], max_rows: 100 }
`
  const { code, report } = await folder({ ...files, 'suite.yaml': suite }).report(
    ...moved,
    '--suite',
    'suite.yaml',
  )
  expect(code).toBe(1)
  const tested = report.results.filter(({ test }) => test)
  expect(tested.map(({ status, test }) => [status, test?.name])).toEqual([
    ['pass', 'population_stability_index'],
    ['fail', 'ks_2samp'],
    ['fail', 'energy_test'],
  ])
  expect(report.family?.size).toBe(3)
})

test('a parameter of another test is refused with its line', async () => {
  const suite = 'columns:\n  x: { drift: { test: welch_t, bins: 20 } }\n'
  const { code, stderr } = await folder({ ...files, 'suite.yaml': suite }).run(
    ...moved,
    '--suite',
    'suite.yaml',
  )
  expect(stderr).toContain('bins: test welch_t has no use for it')
  expect(stderr).toContain('suite.yaml:2')
  expect(code).toBe(2)
})

test('--unit-design compares one new day with those before it, wherever the suite or the option says so', async () => {
  const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)
  const days = (from: number, to: number): string =>
    [
      'at,x',
      ...Array.from({ length: (to - from) * 20 }, (_, i) => {
        const at = from + Math.floor(i / 20)
        return `${day(at)},${(at / 10 + ((i * 7) % 20) / 20 + ((at * 13) % 7) / 50).toFixed(4)}`
      }),
      '',
    ].join('\n')
  const trend = folder({
    'a.csv': days(0, 40),
    'b.csv': days(40, 41),
    's.yaml': 'suite: s\nunit: day(at)\nunit_design: recent=7\ncolumns:\n  x: { drift: true }\n',
  })
  const ordinary = await trend.report(...moved, '--unit', 'day(at)')
  expect(ordinary.code).toBe(1)
  expect(ordinary.report.warnings).toContainEqual(expect.stringContaining('--unit-design recent=7'))
  const named = await trend.report(...moved, '--unit', 'day(at)', '--unit-design', 'recent=7')
  expect(named.code).toBe(0)
  const suite = await trend.report(...moved, '--suite', 's.yaml')
  expect([suite.code, suite.report.family?.units]).toEqual([
    0,
    { reference: 40, sample: 1, design: 'recent=7' },
  ])
  expect((await trend.run(...moved, '--unit-design', 'recent=7')).code).toBe(2)
  expect((await trend.run(...moved, '--unit', 'day(at)', '--unit-design', 'recent')).stderr).toContain(
    'Expected paired, recent=N or same_weekday=N, for example recent=7.',
  )
})
