import type { NumberProfile } from '../../core/columnProfile.ts'
import type { Engine } from '../../core/engine.ts'
import type { Metric } from '../../core/metric.ts'
import { metricKey } from '../../core/metricKey.ts'
import { lengthOf } from '../../columns/lengthOf.ts'
import { classCounts, type ClassCounts } from '../../metrics/classCounts.ts'
import { distinctCount } from '../../metrics/distinctCount.ts'
import { missing } from '../../metrics/missing.ts'
import { numberProfile } from '../../metrics/numberProfile.ts'
import { measure } from '../../runner/measure.ts'
import { plan } from '../../runner/plan.ts'
import { asNumber, asSeconds, asText, presentCell } from '../../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../../sql/column.ts'
import type { Expr } from '../../sql/ast.ts'
import type { ColumnFacts, NumberFacts, TableFacts } from './columnFacts.ts'
import { isPersonal } from '../../columns/isPersonal.ts'

/** Integers with so few different values are classes. */
const mostIntegerClasses = 20

/** Measures the sample of an engine: first how many values there are, then what each kind of column needs. */
export async function measureFacts(engine: Engine): Promise<TableFacts> {
  const { columns = [], rows = 0 } = engine.tables.get('sample') ?? {}
  const scalars = columns.filter(({ type }) => type !== 'other')
  const counts = await measured(
    scalars.map((column) => ({
      missing: missing('sample', column),
      distinct: distinctCount('sample', presentCell(column)),
    })),
    engine,
  )
  const shapes = await measured(
    scalars.map((column, i) => shapeMetrics(column, counts[i]!.distinct?.distinct ?? 0)),
    engine,
  )
  return {
    rows,
    names: columns.map(({ name }) => name),
    columns: scalars.map((column, i): ColumnFacts => {
      const { missing, distinct } = counts[i]!
      const { numbers, lengths, classes } = shapes[i]!
      return {
        column,
        rows,
        missing: missing?.missing ?? rows,
        empties: missing?.empties ?? 0,
        infinities: missing?.infinities ?? 0,
        distinct: distinct?.distinct ?? 0,
        numbers: numberFacts(numbers),
        lengths: numberFacts(lengths),
        classes: classes ?? null,
        isPersonal: isPersonal(column, classes ?? null),
      }
    }),
  }
}

interface ShapeMetrics {
  readonly numbers?: Metric<NumberProfile>
  readonly lengths?: Metric<NumberProfile>
  readonly classes?: Metric<ClassCounts>
}

function shapeMetrics(column: Column, distinct: number): ShapeMetrics {
  if (distinct === 0) return {}
  const profileOf = (sample: Expr): Metric<NumberProfile> => numberProfile({ reference: null, sample })
  const classes = classCounts('sample', asText(column))
  if (column.type === 'string') return { classes, lengths: profileOf(lengthOf(column)) }
  if (column.type === 'boolean') return { classes }
  if (isTime(column)) return { numbers: profileOf(asSeconds(column)) }
  if (!isNumeric(column)) return {}
  const isClass = column.type === 'integer' && distinct <= mostIntegerClasses
  return { numbers: profileOf(asNumber(column)), ...(isClass && { classes }) }
}

function numberFacts(profile: NumberProfile | undefined): NumberFacts | null {
  const { summary, ecdf } = profile ?? {}
  return summary?.sample && ecdf ? { summary: summary.sample, ecdf } : null
}

type Measured<M> = {
  readonly [K in keyof M]: (M[K] extends Metric<infer V> | undefined ? V : never) | undefined
}

/** The values of many groups of metrics; what could not be measured is left out. */
async function measured<M extends object>(
  groups: readonly M[],
  engine: Engine,
): Promise<readonly Measured<M>[]> {
  const metrics = groups.flatMap((group) => Object.values(group) as Metric[])
  const values = await measure(plan(metrics, engine), engine)
  return groups.map((group) => {
    const entries = Object.entries(group as Readonly<Record<string, Metric>>).map(([name, metric]) => {
      const found = values.get(metricKey(metric))
      return [name, found && 'value' in found ? found.value : undefined]
    })
    return Object.fromEntries(entries) as Measured<M>
  })
}
