import type { Engine } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import type { MutantResult, MutationScore } from '../core/mutationScore.ts'
import type { Result } from '../core/report.ts'
import type { Suite } from '../core/suite.ts'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { seededRandom } from '../stats/resampling/seededRandom.ts'
import { tableChecks } from '../suite/tableChecks.ts'
import { openData, type DataOptions } from '../validate/openData.ts'
import { runValidation } from '../validate/runValidation.ts'
import { collectHeap } from '../system/collectHeap.ts'
import { memoryBudget } from '../system/memoryBudget.ts'
import { csvText } from './csvText.ts'
import type { Grid } from './grid.ts'
import { mutantChecks, type MutantChecks } from './checks/mutantChecks.ts'
import type { MutantTable } from './checks/mutantTable.ts'
import type { Mutation } from './mutation.ts'
import { mutations } from './mutations/index.ts'
import { openFile, type MutantFiles } from './openFile.ts'
import { readGrid } from './readGrid.ts'
import { remedies } from './remedies.ts'
import { touchedColumns } from './touchedColumns.ts'

export interface ScoreOptions extends Omit<DataOptions, 'sample' | 'reference' | 'tables' | 'load'> {
  readonly suite: Suite
  /** Data that the suite passes. */
  readonly reference: string
  readonly files: MutantFiles
  readonly seed?: number
}

/** More rows are not read: each mutant is a file. */
const mostRows = 50_000

/** Corrupts a reference in many ways, checks each mutant with the suite, and counts those that it catches. */
export async function scoreSuite(options: ScoreOptions): Promise<MutationScore> {
  const { suite, reference, files, seed = 0, progress } = options
  const grid = await gridOf(options)
  if (grid.rows.length === 0) throw new UsageError(`${reference}: no rows. Pass data with at least one row.`)
  const text = csvText(grid)
  progress?.('the reference itself', 0)
  const copy = await files.write(text)
  const mostHeap = (memoryBudget(options.memoryLimit)?.process ?? Infinity) / 4
  const engine = await loaded(await openWhole({ text, grid, copy }, options))
  try {
    const checks = await mutantChecks(expectationsOf(suite, engine), engine, suite)
    const broken = failuresOf(checks.original.results)
    const findRemedy = once(() => remedies(engine))
    const mutants: MutantResult[] = []
    for (const [i, mutation] of mutations.entries()) {
      collectHeap(mostHeap)
      progress?.(`mutant ${i + 1} of ${mutations.length}: ${mutation.name}`, i / mutations.length)
      const mutant = mutation.mutate(grid, seededRandom(seed, mutation.name))
      if (!mutant) continue
      const touched = mutant.damage ? null : touchedColumns(grid, mutant.grid)
      if (touched?.length === 0 && !mutation.isUnchanged) continue
      const damaged = (): string => (mutant.damage ?? String)(csvText(mutant.grid))
      if (!touched && damaged() === text) continue
      const table: MutantTable = {
        grid: mutant.grid,
        touched,
        whole: () => openWhole({ text: damaged(), grid: mutant.grid, copy }, options),
        part: (part) => openPart(part, options),
      }
      const by = mutation.isUnchanged
        ? await staleFailures(mutation, options)
        : (await failuresIn(table, checks)).filter((id) => !broken.includes(id))
      const isCaught = by.length > 0
      const remedy = isCaught ? null : ((await (await findRemedy())(table)) ?? mutation.remedy ?? null)
      mutants.push({ name: mutation.name, message: mutant.message, isCaught, by, remedy })
    }
    const caught = mutants.filter(({ isCaught }) => isCaught).length
    return {
      suite: suite.name,
      reference,
      rows: grid.rows.length,
      seed,
      score: mutants.length === 0 ? 0 : caught / mutants.length,
      mutants,
      broken,
    }
  } finally {
    await engine.close()
    await files.remove(copy)
  }
}

/** Reads the reference as the suite says. */
async function gridOf({ suite, reference, types, ...options }: ScoreOptions): Promise<Grid> {
  const data = await openData({
    ...suite.csv,
    ...options,
    types: { ...suite.types, ...types },
    ...(suite.declared && { declared: suite.declared }),
    sample: reference,
  })
  try {
    return await readGrid(data.engine, mostRows)
  } finally {
    await data.close()
  }
}

/** Loads all columns, since many runs read them. */
async function loaded(engine: Engine): Promise<Engine> {
  for (const [table, { columns }] of engine.tables)
    await engine.prepare(
      table,
      columns.map(({ name }) => name),
      Infinity,
    )
  return { ...engine, prepare: () => Promise.resolve() }
}

/** The expectations of a run of `validate`. */
const expectationsOf = (suite: Suite, { tables }: Engine): readonly Expectation[] => [
  ...tableChecks([...tables.keys()], suite),
  ...suite.expectations,
]

interface Written {
  readonly text: string
  readonly grid: Grid
  /** The path of a copy of the reference, which is read as the mutants are. */
  readonly copy: string
}

/** Opens a mutant with all tables that the suite needs. */
function openWhole({ text, grid, copy }: Written, options: ScoreOptions): Promise<Engine> {
  const { suite, files } = options
  const needsReference = suite.expectations.some(({ tables }) => tables.includes('reference'))
  return openFile(text, files, {
    types: typesOf(grid, options),
    ...(suite.tables && { tables: suite.tables }),
    ...(needsReference && { reference: copy }),
    ...limitsOf(options),
  })
}

/** Opens some columns of a mutant. */
function openPart(part: Grid, options: ScoreOptions): Promise<Engine> {
  const names = new Set(part.columns.map(({ name }) => name))
  const types = Object.entries(typesOf(part, options)).filter(([name]) => names.has(name))
  return openFile(csvText(part), options.files, { types: Object.fromEntries(types), ...limitsOf(options) })
}

const limitsOf = ({
  memoryLimit,
  threads,
  queryTimeout,
}: ScoreOptions): Pick<ScoreOptions, 'memoryLimit' | 'threads' | 'queryTimeout'> => ({
  ...(memoryLimit !== undefined && { memoryLimit }),
  ...(threads !== undefined && { threads }),
  ...(queryTimeout !== undefined && { queryTimeout }),
})

/** The mutants are CSV files: strings that look like numbers must stay strings. */
const typesOf = ({ columns }: Grid, { types, suite }: ScoreOptions): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(columns.filter(({ type }) => type === 'string').map(({ name }) => [name, 'string'])),
  ...types,
  ...suite.types,
})

/** The ids of the checks that fail on a mutant, or why it can't be read. */
const failuresIn = (mutant: MutantTable, checks: MutantChecks): Promise<readonly string[]> =>
  checks.on(mutant).then(
    ({ results }) => failuresOf(results),
    (cause: unknown) => [`can't be read: ${messageOf(cause)}`],
  )

const failuresOf = (results: readonly Result[]): readonly string[] =>
  results
    .filter(({ status, severity }) => severity === 'error' && (status === 'fail' || status === 'error'))
    .map(({ id }) => id)

/** The ids of the checks that find out that the data is the reference itself. */
async function staleFailures({ remedy }: Mutation, options: ScoreOptions): Promise<readonly string[]> {
  const { suite, reference } = options
  const expectations = suite.expectations.filter(({ type }) => type === remedy)
  if (expectations.length === 0) return []
  const { results } = await runValidation({
    ...options,
    suite: { ...suite, expectations },
    reference,
    sample: reference,
    maxExamples: 0,
  })
  return failuresOf(results)
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
