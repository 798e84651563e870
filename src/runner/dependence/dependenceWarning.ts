import { alikeBy, type Alike } from './alikeBy.ts'
import { byOrder, byUnit } from './grouping.ts'
import { columnsAndFields } from '../../core/columnsAndFields.ts'
import type { Engine } from '../../core/engine.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { isNumeric, type Column } from '../../sql/column.ts'
import { isCounter, isInRuns, isSorted } from './isSorted.ts'
import { mayBeUnit, possibleUnit, type PossibleUnit } from './possibleUnit.ts'
import { spreadCells, type SomeCells } from './spreadCells.ts'

const fewestRows = 40
/** Some rows of larger references are measured, or the rows of some keys. */
const mostRows = 250_000
/** The number of cells that are read, roughly; at least those of four columns. */
const mostCells = 5_000_000
const [fewestColumns, mostColumns] = [4, 40]
const mostUnits = 3

/**
 * Says that rows of the reference look dependent and which unit to name, or null: rows of one day or key, or neighbours in the
 * data, are more alike in these columns than luck brings. It costs a look at some rows of both tables, and one aggregate of
 * the reference for each way to group them.
 *
 * Where both tables have the same days and keys, their rows are in both, and only neighbours are compared; not where
 * a column sorts the data.
 */
export async function dependenceWarning(engine: Engine, columns: readonly string[]): Promise<string | null> {
  const [reference, sample] = [engine.tables.get('reference'), engine.tables.get('sample')]
  if (!reference || !sample || reference.rows < fewestRows) return null
  const most = Math.max(fewestColumns, Math.min(mostColumns, Math.floor(mostCells / reference.rows)))
  const tested = columnsAndFields(reference)
    .filter((of) => columns.includes(of.name) && isScored(of))
    .slice(0, most)
  if (tested.length === 0) return null
  const isTested = (of: Column): boolean => tested.includes(of)
  const shared = reference.columns.filter(
    (of) =>
      (of.type !== 'float' || isTested(of)) &&
      sample.columns.some(({ name, type }) => name === of.name && type === of.type),
  )
  const before = await spreadCells(engine, 'reference', [...new Set([...shared, ...tested])])
  const candidates = shared.filter((of) => mayBeUnit(of, before.of(of.name)))
  const units = await unitsAmong(candidates, before, engine, shared.length)
  const scored = tested.filter(
    ({ name }) => !units.some((unit) => unit.column === name) && !isCounter(before.of(name), before.rows),
  )
  if (scored.length === 0) return null
  const thinning = Math.ceil(reference.rows / mostRows)
  const look = { engine, columns: scored, some: before, tests: scored.length * (units.length + 1) }
  const found: Alike[] = []
  for (const unit of units) found.push(...(await alikeBy(byUnit(unit, thinning), look)))
  const isInOrder =
    tested.some(({ name }) => isSorted(before.of(name), before.rows)) ||
    shared.some((of) => isScored(of) && isInRuns(before.of(of.name)))
  if (found.length === 0 && !isInOrder)
    found.push(...(await alikeBy(byOrder(reference.rows, thinning), look)))
  const [strongest] = found.toSorted((a, b) => b.designEffect - a.designEffect)
  return strongest ? wordsOf(strongest, reference.rows) : null
}

/** The reference alone shows that measurements aren't units, so few columns of the sample are read. */
async function unitsAmong(
  candidates: readonly Column[],
  before: SomeCells,
  engine: Engine,
  width: number,
): Promise<readonly PossibleUnit[]> {
  if (candidates.length === 0) return []
  const after = await spreadCells(engine, 'sample', candidates, width)
  return candidates
    .flatMap((of) => possibleUnit(of, before.of(of.name), after.of(of.name)) ?? [])
    .slice(0, mostUnits)
}

const isScored = (of: Column): boolean => isNumeric(of) || of.type === 'string' || of.type === 'boolean'

function wordsOf({ grouping, column, designEffect, others }: Alike, rows: number): string {
  const counts = `design effect ${formatNumber(designEffect)}: ${formatCount(rows, 'row')} count for about ${formatCount(Math.max(1, Math.round(rows / designEffect)))}`
  const more = others === 0 ? '' : ` and ${formatCount(others, 'more column')}`
  return `rows look dependent: ${grouping.rows} are alike in ${column}${more} (${counts}). Tests of rows then raise false alarms; ${grouping.advice}`
}
