import type { ColumnProfile } from '../../src/columnProfile.ts'
import type { Report, Result } from '../../src/report.ts'
import { kindOf, type Kind } from '../terminal/mark.ts'
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
}

interface DescribedColumn {
  readonly profile: ColumnProfile
  readonly anchor: string
}

export interface ShownColumn extends DescribedColumn {
  /** The gravest come first. */
  readonly checks: readonly ShownCheck[]
}

/** What the page shows, in its order. */
export interface PageModel {
  readonly report: Report
  readonly checks: readonly ShownCheck[]
  /** Columns with trouble come first. */
  readonly columns: readonly ShownColumn[]
}

export function pageModel(report: Report): PageModel {
  const described = describedColumns(report)
  const checks = shownChecks(report, new Map(described.map((column) => [column.profile.name, column])))
  const columns = described.map((column) => ({
    ...column,
    checks: checks.filter((check) => check.column === column).sort((a, b) => rankOf(a) - rankOf(b)),
  }))
  return { report, checks, columns: columns.sort((a, b) => troubleOf(a) - troubleOf(b)) }
}

function describedColumns({ columns = [] }: Report): readonly DescribedColumn[] {
  const names = columns.map(({ name }) => name)
  const columnAnchors = anchors('column-', names)
  return columns.map((profile, i) => ({ profile, anchor: columnAnchors[i]! }))
}

function shownChecks(
  { results }: Report,
  described: ReadonlyMap<string, DescribedColumn>,
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
  }))
}

const ranks = kinds.map(({ kind }) => kind)
const rankOf = ({ kind }: ShownCheck): number => ranks.indexOf(kind)

/** Columns without trouble stay in the order of the data. */
const troubleOf = ({ checks: [gravest] }: ShownColumn): number =>
  Math.min(gravest ? rankOf(gravest) : Infinity, ranks.indexOf('pass'))
