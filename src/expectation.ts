import type { z } from 'zod'
import type { TableInfo } from './engine.ts'
import type { Metric, Table } from './metric.ts'
import type { Judgement, Severity } from './outcome.ts'
import type { Expr } from './sql.ts'
import { UsageError } from './usageError.ts'

export type Tables = ReadonlyMap<Table, TableInfo>
export type Metrics = Readonly<Record<string, Metric>>
export type Values<M extends Metrics> = {
  readonly [K in keyof M]: NonNullable<M[K]> extends Metric<infer V> ? V : never
}

/** Which rows break an expectation, and the cell that breaks it: looked up only after it failed. */
export interface UnexpectedRows {
  readonly table: Table
  readonly where: Expr
  readonly value: Expr
}

/** A claim about data: what to measure, and how to judge what was measured. */
export interface Expectation {
  readonly type: string
  readonly params: Readonly<Record<string, unknown>>
  readonly severity: Severity
  readonly id?: string
  /** Line of the suite file that says it. */
  readonly line?: number
  /** The tables it cannot do without. */
  readonly tables: readonly Table[]
  /** The columns that must be in each of those tables. */
  readonly columns: readonly string[]
  metrics(tables: Tables): Metrics
  /** With `reveal` unset no value of a cell may be in the judgement. */
  judge(values: Readonly<Record<string, unknown>>, tables: Tables, reveal?: boolean): Judgement
  unexpectedRows?(tables: Tables): UnexpectedRows | null
}

/** What every expectation takes beside its own parameters. */
export interface CommonParams {
  readonly severity?: Severity
  readonly id?: string
}

/** All there is to know of one expectation. Its schema is the one definition of its parameters. */
export interface Definition<P extends object, I extends object, M extends Metrics> {
  /** Great Expectations' name, where it has one. */
  readonly type: string
  readonly params: z.ZodType<P, I>
  readonly tables: readonly Table[]
  columns(params: P): readonly string[]
  /** How the column shorthand of a suite file spells it: a key, and what its value means. Null where the value asks for nothing. */
  readonly shorthand?: {
    readonly key: string
    readonly params: (column: string, value: unknown) => Readonly<Record<string, unknown>> | null
  }
  metrics(params: P, tables: Tables): M
  judge(params: P, values: Values<M>, tables: Tables, reveal: boolean): Judgement
  unexpectedRows?(params: P, tables: Tables): UnexpectedRows | null
}

export interface ExpectationFactory<P extends object, I extends object> {
  (params: I & CommonParams): Expectation
  readonly definition: Pick<Definition<P, I, Metrics>, 'type' | 'params' | 'shorthand'>
}

/** Makes an expectation of its definition: a function from parameters, checked when it is called, to a claim. */
export function expectation<P extends object, I extends object, M extends Metrics>(
  definition: Definition<P, I, M>,
): ExpectationFactory<P, I> {
  const make = ({ severity = 'error', id, ...own }: I & CommonParams): Expectation => {
    const checked = definition.params.safeParse(own)
    if (!checked.success) {
      const issues = checked.error.issues.map(({ path, message }) => [...path, message].join(': '))
      throw new UsageError(`${definition.type}: ${issues.join('; ')}`)
    }
    const params = checked.data
    return {
      type: definition.type,
      params: params as Readonly<Record<string, unknown>>,
      severity,
      ...(id !== undefined && { id }),
      tables: definition.tables,
      columns: definition.columns(params),
      metrics: (tables) => definition.metrics(params, tables),
      judge: (values, tables, reveal = true) => definition.judge(params, values as Values<M>, tables, reveal),
      ...(definition.unexpectedRows && {
        unexpectedRows: (tables: Tables) => definition.unexpectedRows?.(params, tables) ?? null,
      }),
    }
  }
  return Object.assign(make, { definition })
}
