import { asSeconds } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import type { DatePart } from './datePart.ts'
import { call, column, float, tryCast, type Expr } from '../sql/ast.ts'

interface Numbering {
  readonly of: (column: Column) => Expr
  readonly numberOf: (date: Date) => number
  readonly start: (number: number) => Date
}

/** Spans of the same length; `offset` seconds before 1970 one of them starts. */
const ofSeconds = (seconds: number, offset = 0): Numbering => ({
  of: (of) => call('floor', call('divide', call('float_add', asSeconds(of), float(offset)), float(seconds))),
  numberOf: (date) => Math.floor((date.getTime() / 1000 + offset) / seconds),
  start: (number) => new Date((number * seconds - offset) * 1000),
})

const ofMonths = (months: number): Numbering => ({
  of(of) {
    const time = tryCast(column(of.name), 'timestamp')
    const month = call(
      'float_add',
      call('float_multiply', call('year', time), float(12)),
      call('month', time),
    )
    return call('floor', call('divide', call('float_subtract', month, float(1)), float(months)))
  },
  numberOf: (date) => Math.floor((12 * date.getUTCFullYear() + date.getUTCMonth()) / months),
  start: (number) => new Date(Date.UTC(2000, number * months - 12 * 2000, 1)),
})

const numberings: Readonly<Record<DatePart, Numbering>> = {
  second: ofSeconds(1),
  minute: ofSeconds(60),
  hour: ofSeconds(3600),
  day: ofSeconds(86_400),
  // A week starts on Monday; 1970 did on a Thursday.
  week: ofSeconds(7 * 86_400, 3 * 86_400),
  month: ofMonths(1),
  quarter: ofMonths(3),
  year: ofMonths(12),
}

/** The days, months or hours, numbered one after another: the number of a cell's and of a date's, and when that of a number starts. */
export const dateNumber = (part: DatePart): Numbering => numberings[part]
