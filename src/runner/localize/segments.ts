import { asText, isMissing, isPresent, presentCell } from '../../sql/cell.ts'
import { isNumeric, type Column } from '../../sql/column.ts'
import type { Engine } from '../../core/engine.ts'
import type { SegmentLabel } from '../../core/driftLocation.ts'
import type { Value } from '../../core/row.ts'
import { quantileQuery } from '../../columns/quantileQuery.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { truncate } from '../../text/truncate.ts'
import { and, column as cell, compare, countAll, literal, type Expr } from '../../sql/ast.ts'

/** Rows that have something in common in one column. */
export interface Segment {
  readonly told: SegmentLabel
  /** True for its rows; NULL where that cannot be said. */
  readonly rows: Expr
}

/** A number with more values than this has quartiles instead of classes; of texts only the most common are classes. */
const mostClasses = 20

const sides = ['reference', 'sample'] as const

/**
 * The segments in which a drift may lie: classes of text, booleans and numbers of few values, quartiles (of the reference)
 * of other numbers, and the rows in which a column is missing. Times have none. A column must have one type in both tables.
 */
export async function segmentsOf(engine: Engine): Promise<readonly Segment[]> {
  const [reference = [], sample = []] = sides.map((side) => engine.tables.get(side)?.columns)
  const segments: Segment[] = []
  for (const column of reference)
    if (sample.some(({ name, type }) => name === column.name && type === column.type))
      segments.push(...(await segmentsBy(column, engine)))
  return segments
}

async function segmentsBy(column: Column, engine: Engine): Promise<readonly Segment[]> {
  if (!isNumeric(column) && column.type !== 'string' && column.type !== 'boolean') return []
  const values = await mostCommon(column, engine)
  const isMany = values.filter((value) => value !== null).length > mostClasses
  const present =
    isMany && isNumeric(column)
      ? await quarters(column, engine)
      : values
          .filter((value) => value !== null)
          .slice(0, mostClasses)
          .map((value) => classOf(column, value))
  const told = { column: column.name, missing: true } as const
  return [...present, ...(values.includes(null) ? [{ told, rows: isMissing(column) }] : [])]
}

/** The most common values of both tables, the most common first; null where the cell is missing. */
async function mostCommon(column: Column, engine: Engine): Promise<readonly Value[]> {
  const of = column.type === 'string' ? asText(column) : presentCell(column)
  const counts = new Map<Value, number>()
  for (const side of sides) {
    const rows = await engine.query(side, {
      select: { value: of, count: countAll },
      groupBy: [of],
      orderBy: [{ by: countAll, descending: true }, { by: of }],
      limit: mostClasses + 2,
    })
    for (const { value = null, count } of rows) counts.set(value, (counts.get(value) ?? 0) + Number(count))
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value)
}

function classOf(column: Column, value: Exclude<Value, null>): Segment {
  const of = column.type === 'string' ? asText(column) : cell(column.name)
  return { told: { column: column.name, value }, rows: compare(of, '=', literal(value)) }
}

async function quarters(column: Column, engine: Engine): Promise<readonly Segment[]> {
  const of = presentCell(column)
  const [found = {}] = await engine.query('reference', quantileQuery(of, [0.25, 0.5, 0.75]))
  const edges = [...new Set(Object.values(found))].filter((edge) => edge !== null)
  const ends = [null, ...edges, null]
  return ends.slice(1).map((upTo, i) => rangeOf(column, ends[i]!, upTo))
}

/** Engines order NaN above all numbers, so missing values are tested for. */
function rangeOf(column: Column, above: Value, upTo: Value): Segment {
  const of = cell(column.name)
  return {
    told: { column: column.name, range: [above, upTo] },
    rows: and(
      isPresent(column),
      ...(above === null ? [] : [compare(of, '>', literal(above))]),
      ...(upTo === null ? [] : [compare(of, '<=', literal(upTo))]),
    ),
  }
}

/** A segment in a sentence: `vendor_id = 2`, `fare above 6 and up to 9.5`. */
export function segmentWords({ column, missing, value, range }: SegmentLabel): string {
  if (missing) return `rows without ${column}`
  if (value !== undefined) return `${column} = ${valueWords(value)}`
  if (!range) return `one segment of ${column}`
  const [above, upTo] = range.map((end) => (end === null ? null : valueWords(end)))
  const parts = [...(above ? [`above ${above}`] : []), ...(upTo ? [`up to ${upTo}`] : [])]
  return `${column} ${parts.join(' and ')}`
}

const valueWords = (value: Value): string =>
  typeof value === 'string'
    ? JSON.stringify(truncate(value))
    : typeof value === 'number'
      ? formatNumber(value, 6)
      : String(value)
