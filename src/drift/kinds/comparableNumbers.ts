import { asNumber, asSeconds, isNanoseconds } from '../../sql/cell.ts'
import { isTime, type Column } from '../../sql/column.ts'
import { columnOf } from '../../columns/columnOf.ts'
import type { Tables } from '../../core/expectation.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import type { ExactCells } from '../../metrics/orderedNumbers.ts'
import { isFloat32, numberGrid } from '../../sql/numberGrid.ts'
import { call, column as cell, float, literal, tryCast, when, type Expr } from '../../sql/ast.ts'

/** A column of both tables as numbers that can be compared. */
export interface ComparableNumbers {
  readonly reference: Expr
  readonly sample: Expr
  /** The cells, where doubles may not keep their order. */
  readonly exact?: ExactCells | undefined
  /** One of the numbers, in a sentence. */
  readonly format: (value: number) => string
  /** One of the numbers, in a report. */
  readonly shown: (value: number) => number | string
}

/** The numbers of a column. */
export type NumbersOf = (tables: Tables, name: string) => ComparableNumbers

/** The numbers of a column, by the type that it has in the reference: times are seconds since 1970. */
export function comparableNumbers(tables: Tables, name: string): ComparableNumbers {
  const reference = columnOf(tables, 'reference', name)
  const sample = columnOf(tables, 'sample', name)
  if (!isTime(reference))
    return { ...numbersOfBoth(reference, sample), exact: exactNumbers(reference, sample), ...plainNumbers }
  const iso = (seconds: number): string => formatSeconds(seconds, reference.type)
  return {
    reference: asSeconds(reference),
    sample: mayBeTime(sample) ? asSeconds(sample) : nothing,
    exact: isTime(sample)
      ? { reference: cell(name), sample: cell(name), scale: [reference, sample].some(isNanoseconds) ? 9 : 6 }
      : undefined,
    format: iso,
    shown: iso,
  }
}

/** If one of the tables holds 4-byte floats, the numbers of both are compared as such. */
function numbersOfBoth(reference: Column, sample: Column): Pick<ComparableNumbers, 'reference' | 'sample'> {
  const isRounded = isFloat32(reference) !== isFloat32(sample)
  const numberOf = (column: Column): Expr => {
    const number = asNumber(column)
    return isRounded && !isFloat32(column) ? call('coalesce', tryCast(number, 'float32'), number) : number
  }
  return { reference: numberOf(reference), sample: numberOf(sample) }
}

function exactNumbers(reference: Column, sample: Column): ExactCells | undefined {
  const [one, other] = [numberGrid(reference), numberGrid(sample)]
  if (!one || !other) return undefined
  return {
    reference: cell(reference.name),
    sample: cell(sample.name),
    scale: Math.max(one.scale, other.scale),
  }
}

/** Numbers are shown as they are. */
export const plainNumbers: Pick<ComparableNumbers, 'format' | 'shown'> = {
  format: (value) => formatNumber(value, 6),
  shown: (value) => value,
}

const nothing = when(literal(false), float(0))
const mayBeTime = (column: Column): boolean => isTime(column) || column.type === 'string'

/** A date without its midnight. Times that a Date cannot hold stay seconds. */
function formatSeconds(seconds: number, type: Column['type']): string {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return formatNumber(seconds, 6)
  return type === 'date' ? date.toISOString().slice(0, 10) : date.toISOString()
}
