import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { UsageError } from '../../src/errors/usageError.ts'
import { environmentOf, partArguments, readSettings } from '../../src/vitest/settings.ts'

const root = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
mkdirSync(join(root, 'data'))
writeFileSync(join(root, 'data/a.csv'), 'x\n1\n')

const told = (
  options: Parameters<typeof readSettings>[0],
  { env = {}, argv = [], cwd = '/' }: { env?: NodeJS.ProcessEnv; argv?: string[]; cwd?: string } = {},
) => readSettings(options, root, { env, argv: ['node', 'vitest', 'run', ...argv], cwd })

it('options behind -- come before the environment, and that before the plugin', () => {
  const options = { reference: '/r', sample: '/s', alpha: 0.05, baseline: 'data/a.csv' }
  const env = { TOUCHSTONE_SAMPLE: 's2', TOUCHSTONE_ALPHA: '0.01', TOUCHSTONE_AS_OF: '2024-01-01' }
  expect(
    told(options, {
      env,
      argv: ['-t', 'x', '--', '--ks_alpha', '0.1', '--mask=a, b', '--types', 'zip=string,a=b=date'],
    }),
  ).toEqual({
    reference: '/r',
    sample: 's2',
    baseline: `${root.slice(1)}/data/a.csv`,
    alpha: 0.1,
    asOf: '2024-01-01',
    mask: ['a', 'b'],
    types: { zip: 'string', 'a=b': 'date' },
  })
})

it('a text is read as what its setting is: number, list, flag or text', () => {
  const texts = { ALPHA: '0.1', MIN_EFFECT: '0.2', EQUIVALENCE: '0.3', MAX_EXAMPLES: '0', THREADS: '2' }
  const others = { MASK: 'a,b', NULL_VALUES: 'NA', FAIL_ON_IDENTICAL: 'true', LOCALIZE: '0', FORMAT: 'csv' }
  const env = Object.entries({ ...texts, ...others }).map(([name, text]) => [`TOUCHSTONE_${name}`, text])
  expect(told({}, { env: Object.fromEntries(env) as NodeJS.ProcessEnv })).toEqual({
    alpha: 0.1,
    minEffect: 0.2,
    equivalence: 0.3,
    maxExamples: 0,
    threads: 2,
    mask: ['a', 'b'],
    nullValues: ['NA'],
    failOnIdentical: true,
    localize: false,
    format: 'csv',
  })
})

it('an empty variable says nothing', () => {
  expect(told({ sample: '/s' }, { env: { TOUCHSTONE_SAMPLE: '' } })).toEqual({ sample: '/s' })
})

describe('a path of the plugin', () => {
  it.each([
    ['data/a.csv', 'data/a.csv'],
    ['data/*.csv', 'data/*.csv'],
    ['not/there.csv', null],
    ['songs/reference:latest', null],
    ['s3://bucket/data/a.csv', null],
  ])('%s is of the project where it is one', (ref, inProject) => {
    const { sample } = told({ sample: ref }, { cwd: join(root, '..') })
    expect(sample).toBe(inProject === null ? ref : join(root.split('/').at(-1)!, inProject))
  })
})

it.each([
  [['--', '--referense', 'x'], "of the options for Touchstone: Unknown option '--referense'"],
  [['--', '--sample'], "of the options for Touchstone: Option '--sample <value>' argument missing"],
  [['--', '--alpha', 'x'], 'the options of the run: alpha:'],
  [['--', '--min-effect', 'small'], 'the options of the run: minEffect:'],
  [['--', '--localize', 'yes'], 'the options of the run: localize:'],
  [['--', '--sample', '-'], 'tests cannot read standard input; write it to a file'],
  [['--', '--alpha', '1'], 'the options of the run: alpha: expected a number between 0 and 1'],
  [['--', '--types', 'zip'], 'the options of the run: types: '],
  [['--', '--correction', 'holmes'], 'correction is one of bonferroni'],
])('refuses %j', (argv, message) => {
  expect(() => told({}, { argv })).toThrow(UsageError)
  expect(() => told({}, { argv })).toThrow(message)
})

it('refuses unknown options of the plugin', () => {
  expect(() => told({ sampel: 'x' } as never)).toThrow(
    'expectations(): unknown parameter "sampel"; did you mean "sample"?',
  )
})

it('parts our options from those of Vitest', () => {
  const args = ['songs', '--sample', 's.csv', '-t', 'tempo', '--ks_alpha=0.01', '--reporter=junit']
  const { ours, others } = partArguments(args)
  expect(others).toEqual(['songs', '-t', 'tempo', '--reporter=junit'])
  expect(environmentOf(ours)).toEqual({ TOUCHSTONE_SAMPLE: 's.csv', TOUCHSTONE_ALPHA: '0.01' })
})

it('takes the short options of validate, not those of Vitest with the same letters', () => {
  expect(partArguments(['-r', 'r.csv', '-s', 's.csv', '-a', '0.01', '-t', 'tempo'])).toEqual({
    ours: { reference: 'r.csv', sample: 's.csv', alpha: '0.01' },
    others: ['-t', 'tempo'],
  })
})

it.each(['--sampel', '--refrence=r.csv', '--alphas'])('says what %s may mean', (option) => {
  expect(() => partArguments([option, 'x'])).toThrow(/^unknown option --\w+; did you mean --\w+\?$/)
})

it.each(
  '--root --config --update --watch --testNamePattern --dir --ui --open --api --silent --reporter --outputFile --coverage --mode --isolate --globals --dom --browser --pool --environment --shard --changed --sequence --inspect --bail --retry --diff --exclude --typecheck --project --cache --expect --color --standalone'.split(
    ' ',
  ),
)('leaves %s to Vitest', (option) => {
  expect(partArguments([option])).toEqual({ ours: {}, others: [option] })
})
