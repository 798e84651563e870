import type { MutantResult, MutationScore } from '../core/mutationScore.ts'
import type { Suite } from '../core/suite.ts'
import { seededRandom } from '../stats/resampling/seededRandom.ts'
import { messageOf } from '../errors/messageOf.ts'
import { runValidation, type ValidateOptions } from '../validate/runValidation.ts'
import { openData, type DataOptions } from '../validate/openData.ts'
import { fitRules, passesOf } from '../suggest/fitRules.ts'
import type { Suggestion } from '../suggest/suggestion.ts'
import { csvText } from './csvText.ts'
import type { Grid } from './grid.ts'
import type { Mutant, Mutation } from './mutation.ts'
import { mutations } from './mutations/index.ts'
import { readGrid } from './readGrid.ts'

export interface ScoreOptions extends Omit<DataOptions, 'sample' | 'reference' | 'tables' | 'load'> {
  readonly suite: Suite
  /** Data that the suite passes. */
  readonly reference: string
  /** Writes a mutant to a file, and returns its path. */
  readonly write: (text: string) => Promise<string>
  readonly seed?: number
}

/** More rows are not read: each mutant is a file. */
const mostRows = 50_000

/** Corrupts a reference in many ways, checks each mutant with the suite, and counts those that it catches. */
export async function scoreSuite(options: ScoreOptions): Promise<MutationScore> {
  const { suite, reference, seed = 0, progress } = options
  const grid = await gridOf(options)
  const original = csvText(grid)
  const broken = await failuresIn(original, typesOf(grid, options), options)
  const fitted = once(() => rulesFor(original, typesOf(grid, options), options))
  const mutants: MutantResult[] = []
  for (const mutation of mutations) {
    progress?.(`mutant ${mutants.length + 1}: ${mutation.name}`)
    const mutant = mutation.mutate(grid, seededRandom(seed, mutation.name))
    if (!mutant) continue
    const text = textOf(mutant)
    if (text === original && !mutation.isUnchanged) continue
    const types = typesOf(mutant.grid, options)
    const failed = await failuresIn(text, types, options)
    const by = failed.filter((id) => !broken.includes(id))
    const isCaught = by.length > 0
    const remedy = isCaught ? null : await remedyFor(mutation, text, types, fitted, options)
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
}

const textOf = ({ grid, damage }: Mutant): string => (damage ?? String)(csvText(grid))

async function gridOf({ reference, ...options }: ScoreOptions): Promise<Grid> {
  const data = await openData({ ...options, sample: reference })
  try {
    return await readGrid(data.engine, mostRows)
  } finally {
    await data.close()
  }
}

/** The mutants are CSV files: strings that look like numbers must stay strings. */
const typesOf = ({ columns }: Grid, { types, suite }: ScoreOptions): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(columns.filter(({ type }) => type === 'string').map(({ name }) => [name, 'string'])),
  ...types,
  ...suite.types,
})

/** The ids of the checks that fail on a mutant, or why it can't be read. */
async function failuresIn(
  text: string,
  types: Readonly<Record<string, string>>,
  { suite, reference, write, ...options }: ScoreOptions,
): Promise<readonly string[]> {
  const needsReference = suite.expectations.some((expectation) => expectation.tables.includes('reference'))
  const asked: ValidateOptions = {
    suite: { ...suite, csv: {}, types },
    sample: await write(text),
    maxExamples: 0,
    ...(needsReference && { reference }),
    ...(options.memoryLimit !== undefined && { memoryLimit: options.memoryLimit }),
    ...(options.threads !== undefined && { threads: options.threads }),
  }
  try {
    const { results } = await runValidation(asked)
    const failed = results.filter(
      ({ status, severity }) => severity === 'error' && (status === 'fail' || status === 'error'),
    )
    return failed.map(({ id }) => id)
  } catch (cause) {
    return [`can't be read: ${messageOf(cause)}`]
  }
}

type Rules = () => Promise<readonly Suggestion[]>

/** All rules that the reference justifies, where it is needed to name one. */
const rulesFor = async (
  original: string,
  types: Readonly<Record<string, string>>,
  { write }: ScoreOptions,
): Promise<readonly Suggestion[]> => {
  const data = await openData({ sample: await write(original), types })
  try {
    return await fitRules([data.engine], { alpha: 0.05 })
  } finally {
    await data.close()
  }
}

/** The first of the rules that fails on a mutant; else the remedy that the mutation knows. */
async function remedyFor(
  { remedy }: Mutation,
  text: string,
  types: Readonly<Record<string, string>>,
  rules: Rules,
  { write }: ScoreOptions,
): Promise<string | null> {
  const fitted = await rules()
  const data = await openData({ sample: await write(text), types })
  try {
    const passes = await passesOf(
      fitted.map(({ expectation }) => expectation),
      data.engine,
    )
    const first = fitted.find((_, i) => !passes[i])
    return first ? describeRule(first) : (remedy ?? null)
  } finally {
    await data.close()
  }
}

function describeRule({ expectation: { type, params } }: Suggestion): string {
  const of = params['column'] ?? params['columnA'] ?? params['expression']
  return typeof of === 'string' ? `${type} (${of})` : type
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
