import type { ColumnProfile } from '../../src/core/columnProfile.ts'
import type { Report, Result } from '../../src/core/report.ts'
import { kindOf, failureKinds, type Kind } from '../terminal/mark.ts'
import { describeTrend } from '../history/describeTrend.ts'
import { trends, type Trend } from '../history/trends.ts'
import { anchors } from './anchors.ts'
import { kinds } from './kinds.ts'

/** A result, and where the page shows it. */
export interface ShownCheck {
  readonly result: Result
  readonly kind: Kind
  readonly anchor: string
  /** A name of its column that is safe in a fragment. */
  readonly columnKey: string | null
  /** The column it is about, where the page describes that. */
  readonly column: DescribedColumn | null
  /** Its outcome in earlier runs, in words. */
  readonly trend: { readonly kinds: Trend['kinds']; readonly words: string } | null
}

interface DescribedColumn {
  readonly profile: ColumnProfile
  readonly anchor: string
}

export interface ShownColumn extends DescribedColumn {
  /** The most severe come first. */
  readonly checks: readonly ShownCheck[]
}

export interface ShownTrend {
  readonly trend: Trend
  /** Null where the newest run has no such check. */
  readonly anchor: string | null
}

export interface ShownHistory {
  /** The oldest first; the report is the last of them. */
  readonly runs: readonly Report[]
  /** Checks that did not pass in every run, those in trouble now first. */
  readonly unsteady: readonly ShownTrend[]
  /** How many others there are. */
  readonly steady: number
}

/** Contents of the page, in order. */
export interface PageModel {
  readonly report: Report
  /** Null where there is one run only. */
  readonly history: ShownHistory | null
  readonly checks: readonly ShownCheck[]
  /** Columns with trouble come first. */
  readonly columns: readonly ShownColumn[]
}

export function pageModel(report: Report, earlier: readonly Report[] = []): PageModel {
  const described = describedColumns(report)
  const runs = [...earlier, report]
  const all = earlier.length === 0 ? [] : trends(runs)
  const checks = shownChecks(
    report,
    new Map(described.map((column) => [column.profile.name, column])),
    new Map(all.map((trend) => [trend.result.id, shownTrend(trend, runs)])),
  )
  const columns = described.map((column) => ({
    ...column,
    checks: checks.filter((check) => check.column === column).sort((a, b) => rankOf(a) - rankOf(b)),
  }))
  const history = earlier.length === 0 ? null : shownHistory(runs, all, checks)
  return { report, history, checks, columns: columns.sort((a, b) => troubleOf(a) - troubleOf(b)) }
}

function describedColumns({ columns = [] }: Report): readonly DescribedColumn[] {
  const names = columns.map(({ name }) => name)
  const columnAnchors = anchors('column-', names)
  return columns.map((profile, i) => ({ profile, anchor: columnAnchors[i]! }))
}

function shownChecks(
  { results }: Report,
  described: ReadonlyMap<string, DescribedColumn>,
  trendOf: ReadonlyMap<string, ShownCheck['trend']>,
): readonly ShownCheck[] {
  const names = [...new Set(results.flatMap(({ column }) => column ?? []))]
  const keys = anchors('', names)
  const keyOf = new Map(names.map((name, i) => [name, keys[i]!]))
  const ids = results.map(({ id }) => id)
  const checkAnchors = anchors('check-', ids)
  return results.map((result, i) => ({
    result,
    kind: kindOf(result),
    anchor: checkAnchors[i]!,
    columnKey: keyOf.get(result.column ?? '') ?? null,
    column: described.get(result.column ?? '') ?? null,
    trend: trendOf.get(result.id) ?? null,
  }))
}

const shownTrend = ({ kinds }: Trend, runs: readonly Report[]): ShownCheck['trend'] => ({
  kinds,
  words: describeTrend(
    kinds,
    runs.map(({ startedAt }) => startedAt),
  ),
})

function shownHistory(
  runs: readonly Report[],
  all: readonly Trend[],
  checks: readonly ShownCheck[],
): ShownHistory {
  const anchorOf = new Map(checks.map(({ result, anchor }) => [result.id, anchor]))
  const rank = ({ kinds: own }: Trend): number => ranks.indexOf(own.at(-1) ?? 'skip')
  const unsteady = all
    .filter((trend) => trend.kinds.some((kind) => kind !== null && failureKinds.includes(kind)))
    .sort((a, b) => rank(a) - rank(b))
  return {
    runs,
    unsteady: unsteady.map((trend) => ({ trend, anchor: anchorOf.get(trend.result.id) ?? null })),
    steady: all.length - unsteady.length,
  }
}

const ranks = kinds.map(({ kind }) => kind)
const rankOf = ({ kind }: ShownCheck): number => ranks.indexOf(kind)

/** Columns without trouble stay in the order of the data. */
const troubleOf = ({ checks: [gravest] }: ShownColumn): number =>
  Math.min(gravest ? rankOf(gravest) : Infinity, ranks.indexOf('pass'))
