import { expect, it } from 'vitest'
import { importsOf, sourceFiles } from './sourceFiles.ts'

const nouns = (
  'column columnProfile sql metric outcome report engine artifact suite expectation driftTest typePattern claim ' +
  'commonParams columnSelector paramsError usageError sides tensorInfo memoryData ' +
  'driftOptions explanation verdictRules calibration localized'
).split(' ')
const verbs = (
  'plan measure correct run columnsRead metricKey claims claimsOf inGroups filtered prepare judge decide ' +
  'withThresholds unexpectedQuery writeUnexpected examples results explain hides maskExpectation maskResults ' +
  'runMasked verdict explainDrift splitEngine falseAlarms segments localizeDrift'
).split(' ')
const others = [
  'index',
  'writeReport',
  'validate',
  'calibrate',
  'checkSuite',
  'openData',
  'reportOf',
  'profile',
  'tool',
]
const files = (names: readonly string[]): RegExp => new RegExp(`^src/(${names.join('|')})\\.ts$`)
/** Small words of the core that expectations, metrics and drift tests share: the other files of src. They know of no engine. */
const words = new RegExp(`^src/(?!(${[...nouns, ...verbs, ...others].join('|')})\\.ts$)\\w+\\.ts$`)
const noun = files(nouns)
const verb = files(verbs)

/** Who may import what, beside the nouns: data flows one way, and only the ends touch the world. */
const layers: readonly { readonly of: RegExp; readonly may: readonly RegExp[] }[] = [
  { of: /^src\/stats\//, may: [/^src\/(stats\/|required\.ts$)/, /^@stdlib\//, /^d3-array$/] },
  { of: /^src\/metrics\//, may: [/^src\/metrics\//, /^src\/stats\//, words, /^d3-array$/] },
  { of: /^src\/drift\//, may: [/^src\/drift\//, /^src\/metrics\//, /^src\/stats\//, words] },
  {
    of: /^src\/expectations\//,
    may: [
      /^src\/predicate\//,
      /^src\/expectations\//,
      /^src\/drift\//,
      /^src\/metrics\//,
      /^src\/stats\//,
      words,
      /^zod$/,
    ],
  },
  { of: /^src\/engines\//, may: [/^src\/engines\//, words, /^(?!src|reporters).*/] },
  { of: /^src\/artifacts\//, may: [/^src\/artifacts\//, words, /^(?!src|reporters).*/] },
  { of: /^src\/profile(\/|\.ts$)/, may: [/^src\/(profile|metrics|stats)\//, verb, words] },
  { of: verb, may: [/^src\/predicate\//, verb, words, /^src\/stats\//, /^src\/metrics\/rowCount\.ts$/] },
  { of: /^src\/predicate\//, may: [/^src\/predicate\//, words] },
  {
    of: noun,
    may: [/^src\/predicate\//, /^src\/(didYouMean|messageOf)\.ts$/, /^zod$/, /^picomatch$/, /^apache-arrow$/],
  },
  { of: words, may: [words, /^src\/(metrics|stats|predicate)\//, /^(?!src|reporters|@duckdb)/] },
  {
    of: /^reporters\//,
    may: [
      /^reporters\//,
      /^src\/format(Count|Bytes)\.ts$/,
      /^node:(util|crypto)$/,
      /^preact(-render-to-string)?$/,
      /^(string-width|wrap-ansi)$/,
      /^d3-/,
      // What was observed may have come from a file.
      /^zod$/,
    ],
  },
]

/** The types of a package are no dependency. */
const isPackage = (target: string): boolean => !/^(src|reporters)\//.test(target)

const sources = [...sourceFiles('src'), ...sourceFiles('reporters')]

it.each(layers)('$of imports only what it may', ({ of, may }) => {
  const own = sources.filter((file) => of.test(file))
  expect(own.length).toBeGreaterThan(0)
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter(({ target, typeOnly }) => !(typeOnly && isPackage(target)))
      .filter(({ target }) => !noun.test(target) && !may.some((allowed) => allowed.test(target)))
      .map(({ target }) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

it('reporters take only types from the core, and how it writes counts and sizes', () => {
  const wrong = sourceFiles('reporters').flatMap((file) =>
    importsOf(file)
      .filter(
        ({ target, typeOnly }) =>
          target.startsWith('src/') && !/^src\/format(Count|Bytes)\.ts$/.test(target) && !typeOnly,
      )
      .map(({ target }) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

it('nothing imports the command line', () => {
  const wrong = sources.filter(
    (file) =>
      !file.startsWith('src/cli/') && importsOf(file).some(({ target }) => target.startsWith('src/cli/')),
  )
  expect(wrong).toEqual([])
})

it('only the front door of Vitest knows Vitest, and the core knows no front door', () => {
  const outside = sources.filter((file) => !file.startsWith('src/vitest/'))
  const vitest = outside.filter((file) =>
    importsOf(file).some(({ target }) => /^(vitest|vite|@vitest)(\/|$)/.test(target)),
  )
  const front = outside.filter(
    (file) =>
      !file.startsWith('src/cli/') && importsOf(file).some(({ target }) => target.startsWith('src/vitest/')),
  )
  expect({ vitest, front }).toEqual({ vitest: [], front: [] })
  expect(importsOf('src/vitest/test.ts').map(({ target }) => target)).toContain('src/vitest/dataTest.ts')
})

it('only engines, artifacts, the suite reader and the front doors touch the world', () => {
  const world = /^(node:|@duckdb\/|apache-arrow$|papaparse$)/
  const mayTouch =
    /^src\/(engines|artifacts|cli|vitest)\/|^src\/(writeReport|makeFolder)\.ts$|^src\/suite\/(readSuite|importModule)\.ts$|^src\/arrowBatch\.ts$|^src\/tool\.ts$|^src\/required\.ts$|^reporters\/(terminal\/painter|html\/contentSecurityPolicy|fingerprint)\.ts$/
  const wrong = sources.filter(
    (file) =>
      !mayTouch.test(file) && importsOf(file).some(({ target, typeOnly }) => !typeOnly && world.test(target)),
  )
  expect(wrong).toEqual([])
})

it('finds the imports it judges', () => {
  expect(importsOf('src/drift/ks.ts').map(({ target }) => target)).toContain('src/stats/tally.ts')
})
