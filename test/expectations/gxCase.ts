import type { Result } from '../../src/core/report.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { rowCondition } from '../../src/suite/importers/greatExpectations/rowCondition.ts'
import { resultOf, type TestData } from '../dataEngine.ts'
import { oracleLines } from '../oracles.ts'

/** One of Great Expectations' own cases, and what its pandas engine answered. */
export interface GxCase {
  readonly id: string
  readonly expectation: string
  readonly title: string
  readonly kwargs: Readonly<Record<string, unknown>>
  readonly data: Readonly<Record<string, readonly unknown[]>>
  /** What the case itself states, in more or fewer digits. */
  readonly expected: {
    readonly success?: boolean
    readonly observed_value?: number
    readonly result?: { readonly observed_value: number }
    readonly traceback_substring?: string
  }
  readonly gx_status: string
}

interface GxAnswer {
  readonly id: string
  readonly gx_result: {
    readonly success: boolean
    readonly exception_info?: unknown
    readonly result: {
      readonly observed_value?: unknown
      readonly unexpected_count?: number
      readonly unexpected_list?: readonly unknown[]
      readonly unexpected_index_list?: readonly (number | { readonly row: number })[]
    }
  } | null
}

const allCases = oracleLines<GxCase>('gx_cases.jsonl')
export const gxCases = allCases.filter(({ gx_status }) => gx_status === 'agrees')
/** Cases of expectations of which Great Expectations 1.2.0 keeps the names only. */
export const gxStated = allCases.filter(({ gx_status }) => gx_status === 'expectation_not_in_1.2.0')
export const gxAnswers = new Map(
  oracleLines<GxAnswer>('gx_results_1.2.0_pandas.jsonl').map((answer) => [answer.id, answer.gx_result]),
)

/** Great Expectations could not answer either: it refused the parameters, or the data was of the wrong kind. */
export const raised = ({ id }: GxCase): boolean =>
  JSON.stringify(gxAnswers.get(id)?.exception_info ?? null).includes('"raised_exception":true')

/** What only Great Expectations' way of running has. */
const ignored = new Set(['catch_exceptions', 'result_format', 'condition_parser', 'row_condition'])

/** Our result of the same claim about the same data. */
export async function ours({ expectation, kwargs, data }: GxCase): Promise<Result> {
  const params = Object.fromEntries(
    Object.entries(kwargs)
      .filter(([name, value]) => !ignored.has(name) && value !== null)
      .map(([name, value]) => [name, plainWithin(value)]),
  )
  const where = rowCondition(kwargs)
  const claim = builtIn.make(expectation, { ...params, ...(where !== null && { where }) })
  return resultOf(claim, rowsOf(data), { maxExamples: 1000 })
}

function rowsOf(data: GxCase['data']): TestData {
  const length = Math.max(0, ...Object.values(data).map((values) => values.length))
  const row = (i: number): Record<string, unknown> =>
    Object.fromEntries(Object.entries(data).map(([name, values]) => [name, plain(values[i] ?? null)]))
  if (length === 0) return { sample: `${Object.keys(data).join()}\n` }
  return { sample: Array.from({ length }, (_, i) => row(i)) }
}

/** The same, at any depth. */
const plainWithin = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainWithin)
  const simple = plain(value)
  if (simple === null || typeof simple !== 'object') return simple
  return Object.fromEntries(Object.entries(simple).map(([name, inner]) => [name, plainWithin(inner)]))
}

/** `{"$num":"NaN"}` is how a number is written that JSON has none of. */
export const plain = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && '$num' in value ? Number(value.$num) : value
