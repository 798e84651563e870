import { formatCount } from '../../../text/formatCount.ts'
import type { Unread } from '../../../sql/column.ts'
import { kindsOf, type JsonShape } from './jsonShape.ts'
import { quoteForShell } from '../../../text/quoteForShell.ts'

/** Whether a place holds one list of objects, and nothing else. */
export const hasRows = ({ lists, items, objects }: JsonShape): boolean =>
  lists === 1 && objects === 0 && items !== null && items.objects > 0 && kindsOf(items) === 1

/** Whether a place holds one object with the values of several rows for each column. */
export const hasColumns = ({ objects, keys }: JsonShape): boolean =>
  objects === 1 &&
  keys.size > 0 &&
  (areAlike([...keys.values()], listed) || areAlike([...keys.values()], keyed))

const listed = ({ lists, items }: JsonShape): string | null =>
  lists === 1 && items !== null && items.objects === 0 && items.lists === 0 ? 'list' : null

const keyed = ({ objects, keys }: JsonShape): string | null =>
  objects === 1 && keys.size > 1 && [...keys.values()].every((shape) => shape.objects + shape.lists === 0)
    ? [...keys.keys()].join('\0')
    : null

function areAlike(shapes: readonly JsonShape[], form: (shape: JsonShape) => string | null): boolean {
  const [first = null, ...others] = shapes.map(form)
  return first !== null && others.every((other) => other === first)
}

/** The shape at a path of keys. */
export const shapeAt = (shape: JsonShape, path: readonly string[]): JsonShape | null =>
  path.reduce<JsonShape | null>((at, key) => at?.keys.get(key) ?? null, shape)

/** Where the rows of one document seem to be, if they are not the document itself, and how to read them. */
export function recordsInside(shape: JsonShape): Unread | null {
  const path = pathOfRows(shape, [])
  if (path) {
    const count = formatCount(shapeAt(shape, path)!.items!.objects, 'object')
    return inside(`, and "${path.join('.')}" in it is a list of ${count}`, `${path.join('.')}.`)
  }
  if (isSplit(shape)) return asRecords('with names in "columns" and rows in "data"')
  if (isIndexed(shape)) return asRecords('with a row behind each number')
  return hasColumns(shape) && shape.keys.size > 1 ? inside(' with the values of each column', '.') : null
}

/** As pandas writes a table with `orient="split"`: names in one list, and rows as lists in another. */
const isSplit = ({ objects, keys }: JsonShape): boolean =>
  objects === 1 && keys.get('columns')?.lists === 1 && (keys.get('data')?.items?.lists ?? 0) > 0

/** As pandas writes a table with `orient="index"`: `{"0": {"a": 1}, "1": {"a": 2}}`. */
const isIndexed = ({ objects, keys }: JsonShape): boolean =>
  objects === 1 &&
  [...keys].every(
    ([key, row]) =>
      isNumber(key) && row.objects === 1 && kindsOf(row) === 1 && ![...row.keys.keys()].every(isNumber),
  )

const isNumber = (key: string): boolean => /^\d+$/.test(key)

function asRecords(found: string): Unread {
  const remedy = 'To read these as rows, write it with orient="records".'
  return { as: 'cells', why: `the file is one object ${found}. ${remedy}`, remedy }
}

function inside(found: string, records: string): Unread {
  const remedy = `To read these as rows, pass --records ${quoteForShell(records)}`
  return { as: 'cells', why: `the file is one object${found}. ${remedy}`, remedy }
}

function pathOfRows(shape: JsonShape, path: readonly string[]): readonly string[] | null {
  if (shape.objects !== 1 || path.length > 4) return null
  for (const [key, value] of shape.keys) if (hasRows(value)) return [...path, key]
  for (const [key, value] of shape.keys) {
    const found = pathOfRows(value, [...path, key])
    if (found) return found
  }
  return null
}
