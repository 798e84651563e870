import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { importsOf, root, sourceFiles } from './sourceFiles.ts'

/** The rooms of the house, from the ground up, and the rooms that each may import. CONTRIBUTING.md shows this table. */
const rooms: Readonly<Record<string, string>> = {
  text: '',
  errors: 'text',
  system: 'errors',
  sql: '',
  stats: 'system',
  conditions: 'text errors sql',
  core: 'text errors system sql stats conditions',
  columns: 'text system sql core',
  metrics: 'text system sql stats core columns',
  drift: 'text sql stats core columns metrics',
  expectations: 'text errors sql stats conditions core columns metrics drift',
  runner: 'text errors system sql stats conditions core columns metrics',
  masking: 'sql core runner',
  profile: 'text sql stats core columns metrics runner',
  baseline: 'text errors system core',
  engines: 'text errors system sql stats core columns',
  artifacts: 'text errors system core',
  suite: 'text errors system sql conditions core columns metrics drift expectations',
  validate: 'text errors system core expectations runner masking profile baseline engines artifacts suite',
  reporters: 'text sql core',
  calibration: 'text errors sql stats core runner engines artifacts suite',
  suggest: 'text errors sql stats core columns metrics expectations runner engines artifacts suite validate',
  mutation: 'errors system core sql stats runner suite suggest validate',
  lint: 'core validate',
  backtest: 'errors core stats validate',
  init: 'text errors',
  lock: 'text errors system sql stats core columns metrics drift runner engines artifacts validate',
  hydra: 'text errors suite',
  mlflow: 'errors system core artifacts reporters',
  pipeline: 'text errors system sql conditions core engines artifacts validate reporters hydra',
  vitest: 'text errors system sql core expectations runner masking baseline engines suite validate reporters',
  cli: 'text errors system core runner baseline artifacts suite validate reporters calibration suggest mutation lint backtest init lock hydra mlflow pipeline vitest',
  index: 'errors sql core metrics drift expectations suite validate calibration',
}

/** The packages that each room may load; types are no dependency. A room that is not here loads none. */
const packages: Readonly<Record<string, RegExp>> = {
  text: /^fastest-levenshtein$/,
  system: /^node:/,
  stats: /^(@stdlib\/.*|d3-array)$/,
  core: /^(zod|picomatch)$/,
  columns: /^zod$/,
  metrics: /^d3-array$/,
  expectations: /^(zod|apache-arrow)$/,
  reporters: /^(node:(util|crypto)|preact.*|d3-.*|string-width|wrap-ansi|zod)$/,
  suite: /^(node:.*|jiti|yaml|zod)$/,
  engines: /^(?!vitest)/,
  artifacts: /^(?!vitest|@duckdb)/,
  suggest: /^d3-array$/,
  baseline: /^(node:.*|zod)$/,
  validate: /^zod$/,
  init: /^(node:path|jsonc-parser|yaml)$/,
  hydra: /^(node:.*|commander|yaml)$/,
  mlflow: /^(node:.*|zod)$/,
  pipeline: /^(node:.*|zod)$/,
  cli: /^(?!vitest|@duckdb)/,
  vitest: /^(?!@duckdb)/,
  index: /^zod$/,
}

/** Edges against the order, each with its reason. */
const exceptions = [
  // A suite in TypeScript gets the Touchstone that runs, not a copy of it.
  'src/suite/reading/importModule.ts imports src/index.ts',
]

/** Files outside engines, artifacts and the front doors that touch the world. */
const touchTheWorld = [
  'src/baseline/readBaseline.ts',
  'src/baseline/readStoredReport.ts',
  'src/expectations/base/arrowTable.ts',
  'src/init/datasets.ts',
  'src/suite/reading/importModule.ts',
  'src/suite/reading/isNearby.ts',
  'src/suite/reading/readSuite.ts',
  'reporters/format/fingerprint.ts',
  'reporters/html/contentSecurityPolicy.ts',
  'reporters/terminal/painter.ts',
]

const sources = [...sourceFiles('src'), ...sourceFiles('reporters')]
const isOurs = (target: string): boolean => /^(src|reporters)\//.test(target)

function roomOf(file: string): string {
  const [top, folder, ...rest] = file.split('/')
  if (top === 'reporters') return 'reporters'
  return rest.length === 0 ? folder!.replace(/\.ts$/, '') : folder!
}

it('every file is in a room', () => {
  expect(sources.filter((file) => !(roomOf(file) in rooms))).toEqual([])
  expect(sources.filter((file) => /^(src|reporters)\/[^/]+$/.test(file))).toEqual([
    'src/index.ts',
    'reporters/index.ts',
  ])
})

it('CONTRIBUTING.md shows the same rooms', () => {
  const page = readFileSync(`${root}/CONTRIBUTING.md`, 'utf8')
  const shown = [...page.matchAll(/^\| `(\w+)` *\|[^|]*\|([^|]*)\|$/gm)].map(([, room, imports]) => [
    room,
    imports!.trim().replace('nothing', '').replaceAll(', ', ' '),
  ])
  expect(shown).toEqual(Object.entries(rooms))
})

it('rooms stand from the ground up: each may import only rooms before it', () => {
  const names = Object.keys(rooms)
  const wrong = names.flatMap((room, at) =>
    rooms[room]!.split(' ')
      .filter((name) => name !== '' && !names.slice(0, at).includes(name))
      .map((name) => `${room} may not import ${name}`),
  )
  expect(wrong).toEqual([])
})

it.each(Object.keys(rooms))('%s imports only what it may', (room) => {
  const own = sources.filter((file) => roomOf(file) === room)
  expect(own.length).toBeGreaterThan(0)
  const allowed = [room, ...rooms[room]!.split(' ')]
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter(({ target, typeOnly }) =>
        isOurs(target) ? !allowed.includes(roomOf(target)) : !typeOnly && !packages[room]?.test(target),
      )
      .map(({ target }) => `${file} imports ${target}`)
      .filter((edge) => !exceptions.includes(edge)),
  )
  expect(wrong).toEqual([])
})

it('reporters load nothing of the core: its types, and src/text', () => {
  const wrong = sourceFiles('reporters').flatMap((file) =>
    importsOf(file)
      .filter(({ target, typeOnly }) => /^src\/(?!text\/)/.test(target) && !typeOnly)
      .map(({ target }) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

it('only engines, artifacts, system and the front doors touch the world', () => {
  const world = /^(node:|@duckdb\/|apache-arrow$|papaparse$)/
  const doors = /^src\/(engines|artifacts|system|hydra|mlflow|pipeline|cli|vitest)\//
  const found = sources.filter(
    (file) =>
      !doors.test(file) && importsOf(file).some(({ target, typeOnly }) => !typeOnly && world.test(target)),
  )
  expect(found.filter((file) => !touchTheWorld.includes(file))).toEqual([])
})

/** The circles of a graph, each once, from a walk that remembers its way. */
function circles(nodes: readonly string[], next: (node: string) => readonly string[]): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (node: string, way: readonly string[]): void => {
    if (way.includes(node)) found.push([...way.slice(way.indexOf(node)), node].join(' → '))
    if (way.includes(node) || done.has(node)) return
    for (const target of next(node)) walk(target, [...way, node])
    done.add(node)
  }
  for (const node of nodes) walk(node, [])
  return found
}

it('no files import one another in a circle', () => {
  const edges = new Map(
    sources.map((file) => [
      file,
      importsOf(file)
        .filter(({ target }) => isOurs(target) && !exceptions.includes(`${file} imports ${target}`))
        .map(({ target }) => target),
    ]),
  )
  expect(circles(sources, (file) => edges.get(file) ?? [])).toEqual([])
})

it('finds circles, and the imports it judges', () => {
  expect(circles(['a', 'b', 'c'], (node) => ({ a: ['b'], b: ['c'], c: ['b'] })[node] ?? [])).toEqual([
    'b → c → b',
  ])
  expect(importsOf('src/drift/ks.ts').map(({ target }) => target)).toContain('src/stats/binning/tally.ts')
  expect(importsOf('src/vitest/test.ts').map(({ target }) => target)).toContain('src/vitest/dataTest.ts')
})
