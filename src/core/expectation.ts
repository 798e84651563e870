import type { z } from 'zod'
import type { Column } from '../sql/column.ts'
import { isDriftTest } from './isDriftTest.ts'
import { columnSelector, describeSelector, selectColumns, type ColumnSelector } from './columnSelector.ts'
import { commonParams, partParams, type CommonParams } from './commonParams.ts'
import type { TableInfo } from './engine.ts'
import type { Explanation } from './explanation.ts'
import type { Metrics, Values } from './metrics.ts'
import type { Value } from './row.ts'
import type { Table } from './table.ts'
import type { Judgement } from './outcome.ts'
import { ParamsError } from '../errors/paramsError.ts'
import type { Expr } from '../sql/ast.ts'
import type { UnitHypothesis } from './unitHypothesis.ts'

export type Tables = ReadonlyMap<Table, TableInfo>

/** Which rows break an expectation, and their cells: looked up only after it failed. */
export interface UnexpectedRows {
  readonly table: Table
  /** True for a failing row. It may look at the neighbouring rows. */
  readonly unexpected: Expr
  /** The failing cells. */
  readonly values: readonly Expr[]
  /** If SQL can't decide: which of the rows for which `unexpected` is true fail, by their cells. */
  readonly keep?: (rows: readonly (readonly Value[])[]) => Promise<readonly boolean[]>
}

/** A table other than reference and sample. */
export interface OtherTable {
  readonly table: Table
  readonly columns: readonly string[]
}

/** A claim about data: what to measure, and how to judge what was measured. */
export interface Expectation {
  readonly type: string
  readonly params: Readonly<Record<string, unknown>>
  /** Parameters of every expectation: severity, id, row condition, groups, thresholds, notes. */
  readonly common: CommonParams
  /** Line of the suite file that says it. */
  readonly line?: number
  /** Nobody named its column: a run without a suite makes it. */
  readonly isAutomatic?: boolean
  /** Why nothing of it can be checked: a rule of another format that we can't read. */
  readonly unsupported?: string
  /** Its stack shows where code made it. */
  readonly made?: Error
  /** The tables it cannot do without. */
  readonly tables: readonly Table[]
  /** The columns that must be in each of those tables. */
  readonly columns: readonly string[]
  /** Other tables that it reads, and the columns that must be in them. */
  readonly others?: readonly OtherTable[]
  /** Columns whose numbers it adds or multiplies. */
  readonly arithmetic?: readonly string[]
  /** Where it is about many columns, what it expects of each of them that is there. */
  selects?(columns: readonly Column[]): readonly Expectation[]
  metrics(tables: Tables): Metrics
  /** With `reveal` unset no value of a cell may be in the judgement. */
  judge(values: Readonly<Record<string, unknown>>, tables: Tables, reveal?: boolean): Judgement
  unexpectedRows?(tables: Tables): UnexpectedRows | null
  /** The comparison between whole units, if rows belong together; null if only rows can be compared. */
  unitHypothesis?(tables: Tables): UnitHypothesis | null
  /** Measurements that locate a difference after it was found. */
  explanation?(tables: Tables): Explanation | null
}

/** All there is to know of one expectation. Its schema is the one definition of its parameters. */
export interface Definition<P extends object, I extends object, M extends Metrics> {
  /** Great Expectations' name, where it has one. */
  readonly type: string
  readonly params: z.ZodType<P, I>
  readonly tables: readonly Table[]
  columns(params: P): readonly string[]
  others?(params: P): readonly OtherTable[]
  /** Columns whose numbers it adds or multiplies. */
  arithmetic?(params: P): readonly string[]
  /**
   * How the column shorthand of a suite file spells it: a key, and what its value means. Null if the value requests
   * nothing.
   */
  readonly shorthand?: {
    readonly key: string
    readonly params: (column: string, value: unknown) => Readonly<Record<string, unknown>> | null
  }
  /** Where it stands for several expectations of a column: which, given the columns of its first table. */
  selects?(params: P, columns: readonly Column[]): readonly Expectation[]
  metrics(params: P, tables: Tables): M
  judge(params: P, values: Values<M>, tables: Tables, reveal: boolean): Judgement
  unexpectedRows?(params: P, tables: Tables): UnexpectedRows | null
  explanation?(params: P, tables: Tables): Explanation | null
  unitHypothesis?(params: P, tables: Tables): UnitHypothesis | null
}

type Given<I> = (I extends { column: string } ? Omit<I, 'column'> & { column: string | ColumnSelector } : I) &
  z.input<typeof commonParams>

/** Parameters that name columns, and the members of a set. */
interface Named<N extends string, V> {
  readonly column: N | readonly N[] | Exclude<ColumnSelector, readonly string[]>
  readonly columnA: N
  readonly columnB: N
  readonly columnList: readonly N[]
  readonly columnSet: readonly N[]
  readonly valueSet: readonly V[]
}

type GivenOf<I, N extends string, V> = {
  [K in keyof I]: K extends keyof Named<N, V> ? Named<N, V>[K] : I[K]
} & z.input<typeof commonParams>

/** The types that members of a set may have. */
type Member<I> = I extends { valueSet: readonly (infer V)[] } ? V : never

/** Values of a column in which these members can be. Text is exact where a number isn't, and times are text. */
type CellOf<V> = [V] extends [never]
  ? unknown
  : [Extract<V, number | bigint>] extends [never]
    ? [Extract<V, boolean>] extends [never]
      ? string | number | bigint | Date | null | undefined
      : boolean | Date | null | undefined
    : number | bigint | Date | null | undefined

/** The rows that an expectation can be about. Only its type is used: it is never set. */
export interface AboutRow<Row> {
  readonly aboutRow?: (row: Row) => void
}

/** Names that are only known when the program runs ask nothing of a row. */
type RowOf<N extends string, Cell> = string extends N ? object : { readonly [K in N]: Cell }

/** The values that a column of an expectation can have. Only its type is used: it is never set. */
export interface AboutCell<Cell> {
  readonly aboutCell?: (cell: Cell) => void
}

export interface ExpectationFactory<
  P extends object,
  I extends object,
  Cell = unknown,
> extends AboutCell<Cell> {
  <const N extends string, const V extends Member<I>>(
    params: GivenOf<I, N, V>,
  ): Expectation & AboutRow<RowOf<N, unknown extends Cell ? CellOf<V> : Cell>>
  readonly definition: Pick<Definition<P, I, Metrics>, 'type' | 'params' | 'shorthand' | 'tables'>
}

/**
 * Makes an expectation of its definition: a function from parameters, checked when it is called, to a claim. Where the
 * parameter `column` selects many columns, it is a claim of each.
 */
export function expectation<P extends object, I extends object, M extends Metrics>(
  definition: Definition<P, I, M>,
): ExpectationFactory<P, I> {
  const { type, tables } = definition
  const make = (given: Given<I>): Expectation => {
    const { common: givenCommon, own } = partParams(given)
    const selector = selectorOf(own)
    const checked = definition.params.safeParse(selector ? { ...own, column: '' } : own, {
      reportInput: true,
    })
    const common = commonParams.safeParse(givenCommon, { reportInput: true })
    const selected = columnSelector.optional().safeParse(selector)
    const issues = [checked, common, selected].flatMap(({ error }) => error?.issues ?? [])
    if (!checked.success || !common.success || !selected.success)
      throw new ParamsError(type, issues, namesOf(definition.params))
    if (common.data.thresholds) refuseThresholds(definition, own)
    const base = { type, tables, common: common.data, made: new Error(type) }
    if (selected.data)
      return {
        ...base,
        ...ofMany(selected.data, checked.data, (column) => make({ ...given, column } as Given<I>)),
      }
    const params = checked.data
    return {
      ...base,
      params: plainParams(params),
      columns: definition.columns(params),
      ...(definition.others && { others: definition.others(params) }),
      ...(definition.arithmetic && { arithmetic: definition.arithmetic(params) }),
      ...(definition.selects && {
        selects: (columns: readonly Column[]) =>
          definition.selects!(params, columns).map((each) => ({ ...each, common: common.data })),
      }),
      metrics: (tables) => definition.metrics(params, tables),
      judge: (values, tables, reveal = true) => definition.judge(params, values as Values<M>, tables, reveal),
      ...(definition.unexpectedRows && {
        unexpectedRows: (tables: Tables) => definition.unexpectedRows?.(params, tables) ?? null,
      }),
      ...(definition.unitHypothesis && {
        unitHypothesis: (tables: Tables) => definition.unitHypothesis?.(params, tables) ?? null,
      }),
      ...(definition.explanation && {
        explanation: (tables: Tables) => definition.explanation?.(params, tables) ?? null,
      }),
    }
  }
  return Object.assign(make, { definition }) as unknown as ExpectationFactory<P, I>
}

/** Parameters as reports and suite files write them: a custom drift test by its name. */
const plainParams = (params: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isDriftTest(value) ? value.name : value]),
  )

const selectorOf = (own: object): object | undefined =>
  'column' in own && typeof own.column === 'object' && own.column !== null ? own.column : undefined

/**
 * A claim of many columns: it becomes one of each when the columns are known. Where there is none, that is an error,
 * unless the column is optional.
 */
const ofMany = (
  selector: ColumnSelector,
  params: object,
  makeFor: (column: string) => Expectation,
): Omit<Expectation, 'type' | 'tables' | 'common'> => ({
  params: { ...plainParams(params), column: selector },
  columns: [],
  selects: (columns) => selectColumns(selector, columns).map(makeFor),
  metrics: () => ({}),
  judge: () =>
    'optional' in selector
      ? {
          status: 'skip',
          message: `no column is selected by ${describeSelector(selector)}, which is optional`,
        }
      : { status: 'error', message: `no column is selected by ${describeSelector(selector)}` },
})

function refuseThresholds(
  { type, unexpectedRows }: Pick<Definition<never, object, Metrics>, 'type' | 'unexpectedRows'>,
  own: object,
): void {
  const refuse = (message: string): never => {
    throw new ParamsError(type, [{ code: 'custom', path: ['thresholds'], message, input: undefined }], [])
  }
  if (!unexpectedRows) refuse('there are no unexpected values to count; leave it out')
  if ('mostly' in own) refuse('take the place of mostly; give one of the two')
}

const namesOf = (schema: object): readonly string[] => [
  ...('shape' in schema ? Object.keys(schema.shape as object) : []),
  ...Object.keys(commonParams.shape),
]
