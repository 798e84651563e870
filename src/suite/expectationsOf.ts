import type { AboutCell, AboutRow, Expectation } from '../core/expectation.ts'
import type { Value } from '../core/row.ts'
import type * as expectations from '../expectations/index.ts'

export type Library = typeof expectations

/** Which parameters name columns. */
interface NamesColumns<C> {
  column: C | C[] | { glob: string } | { regex: string } | { type: string } | { optional: C }
  columnA: C
  columnB: C
  columnList: C[]
  columnSet: C[]
  groupBy: C | C[]
}

/** Members that a set of values of this type may have. Text is exact where a number isn't. */
type MemberOf<T> = T extends number | bigint
  ? number | string
  : T extends string | boolean
    ? T
    : string | number | boolean | null

/** Whether values of this type can be of any type. */
type IsAny<T> = Value extends T ? true : false

/** Parameters of an expectation of a row's column: names of columns are those of the row, members of a set are its values. */
export type ParamsOf<I, Row, C extends keyof Row & string> = {
  [K in keyof I]: K extends 'column'
    ? NamesColumns<C>['column']
    : K extends keyof NamesColumns<string>
      ? NamesColumns<keyof Row & string>[K]
      : K extends 'valueSet'
        ? 'column' extends keyof I
          ? IsAny<Row[C]> extends true
            ? I[K]
            : readonly MemberOf<NonNullable<Row[C]>>[]
          : I[K]
        : I[K]
}

/** Whether an expectation can be about values of this type: a mean is of numbers. */
export type Fits<F, T> =
  IsAny<T> extends true ? true : F extends AboutCell<infer Cell> ? (T extends Cell ? true : false) : true

/** The columns of a row that an expectation can be about. */
export type ColumnFor<F, Row> = {
  [C in keyof Row & string]: Fits<F, Row[C]> extends true ? C : never
}[keyof Row & string]

/** All expectations, of the columns of a row and of values that these can have. */
export type ExpectationsOf<Row> = {
  readonly [K in keyof Library]: <C extends ColumnFor<Library[K], Row>>(
    params: ParamsOf<Parameters<Library[K]>[0], Row, C>,
  ) => Expectation
}

/** Values of unknown type can be anything. */
type Known<Row> = { [C in keyof Row]: IsAny<Row[C]> extends true ? never : Row[C] }

/** An expectation that rows of this type can meet; any, if their columns aren't known. */
export type ExpectationAbout<Row> = string extends keyof Row
  ? Expectation
  : Expectation & AboutRow<Known<Row>>
