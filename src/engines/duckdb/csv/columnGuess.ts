import { readingOf, type Reading } from '../../../core/reading.ts'
import type { Row } from '../../../core/row.ts'
import { identifier, sql, SqlText } from '../../../sql/sqlText.ts'
import { decimalCounts, decimalOfCounts } from './declaredDecimal.ts'
import type { DeclaredTypes, DeclaredType } from './declaredTypes.ts'
import {
  countIn,
  countName,
  inferenceCounts,
  inferredType,
  isOfType,
  typeCount,
  typeCounts,
  typedText,
  valueCount,
  type InferredType,
} from '../types/inferTypes.ts'
import type { TextFormat } from '../types/textFormat.ts'
import { isDecimal, nativeOf, type TextType } from '../types/textValue.ts'
import type { ReadAs } from './readCsv.ts'
import { readingOfCounts } from './readingOfCounts.ts'

/** The type a column of a CSV file seems to have until all of its rows have been seen. */
export type ColumnGuess =
  | { readonly kind: 'number'; readonly whole: boolean }
  /** Text of one type. */
  | { readonly kind: 'typed'; readonly type: TextType }
  /** Text whose type depends on all rows. */
  | { readonly kind: 'open' }
  /** Text of numbers, some of which have more digits than a double keeps. */
  | { readonly kind: 'exact' }
  /** Text, whatever is still to come. */
  | { readonly kind: 'text' }
  /** Text that is said to be of a type. */
  | { readonly kind: 'declared'; readonly type: DeclaredType }

export interface ProvenColumn {
  readonly readAs: ReadAs
  readonly type: TextType | 'string' | 'null'
  /** The column as it was read, cast to what it holds. */
  readonly value: SqlText
  /** DuckDB's type of that; null where it stays as it was read. */
  readonly castTo: SqlText | null
  /** Known only if the type depends on all rows. */
  readonly inferred: InferredType | null
  readonly reading: Reading
}

/** The guess before any row is seen. */
export function blindGuess(name: string, declared: DeclaredTypes): ColumnGuess {
  const type = declared.get(name)
  return type === undefined ? { kind: 'open' } : { kind: 'declared', type }
}

/** The guess that the first rows of a column allow. */
export function columnGuess({ type, values, numbers, fitsDouble, long }: InferredType): ColumnGuess {
  if ((type === 'float' && long === 0) || (type === 'integer' && fitsDouble))
    return { kind: 'number', whole: type === 'integer' }
  // A longer integer in a later row may have a zero in front.
  if (
    type === 'null' ||
    type === 'integer' ||
    type === 'float' ||
    (type === 'string' && numbers > values / 2)
  )
    return { kind: 'open' }
  return type === 'string' ? { kind: 'text' } : { kind: 'typed', type }
}

const largestSafe = new SqlText(String(Number.MAX_SAFE_INTEGER))

export const readAs = ({ kind }: ColumnGuess): ReadAs => (kind === 'number' ? 'DOUBLE' : 'VARCHAR')

/** Counts over all rows that prove a guess. A loaded table has statistics. */
export function guessCounts(
  name: string,
  guess: ColumnGuess,
  format: TextFormat,
  isLoaded = false,
): readonly SqlText[] {
  const value = identifier(name)
  switch (guess.kind) {
    case 'number':
      return [
        sql`count(${value}) AS ${countName('values', name)}`,
        sql`count_if(${isFar(value, isLoaded)}) AS ${countName('far', name)}`,
        ...fractionCount(name, guess.whole),
      ]
    case 'typed':
      return typeCounts(name, guess.type, format)
    case 'open':
      return inferenceCounts(name, format)
    case 'exact':
      return [...inferenceCounts(name, format), ...decimalCounts(name, 'decimal', format)]
    case 'text':
      return [valueCount(name)]
    case 'declared':
      return [
        valueCount(name),
        ...(isDecimal(guess.type) ? decimalCounts(name, guess.type, format) : []),
        ...textTypesOf(guess.type).map((type) => typeCount(name, type, format)),
      ]
  }
}

/** A column with fractions in its first rows stays a column of numbers. */
const fractionCount = (name: string, whole: boolean): readonly SqlText[] =>
  whole
    ? [sql`count_if(${identifier(name)} <> trunc(${identifier(name)})) AS ${countName('fractions', name)}`]
    : []

/**
 * True of numbers from 2^53 - 1 on, and of NaN, which is greater than all numbers. Statistics decide comparisons without
 * looking at the values; without them, one comparison costs less than two.
 */
const isFar = (value: SqlText, hasStatistics: boolean): SqlText =>
  hasStatistics
    ? sql`${value} >= ${largestSafe} OR ${value} <= -${largestSafe}`
    : sql`abs(${value}) >= ${largestSafe}`

/** The same counts where the least and the greatest value of a column of numbers are measured anyhow. */
export const extremeCounts = (name: string, whole: boolean): readonly SqlText[] => [
  sql`count(${identifier(name)}) AS ${countName('values', name)}`,
  sql`coalesce(greatest(max(${identifier(name)}), -min(${identifier(name)})) >= ${largestSafe}, false) AS ${countName('far', name)}`,
  ...fractionCount(name, whole),
]

/** More counts for columns of numbers that have some far away from 0. */
export function farCounts(name: string, { kind }: ColumnGuess, row: Row): readonly SqlText[] {
  if (kind !== 'number' || countIn('far', name, row) === 0) return []
  const value = identifier(name)
  return [
    sql`count_if(abs(${value}) > ${largestSafe} AND NOT isnan(${value})) AS ${countName('large', name)}`,
  ]
}

/** The column as all rows show it, from a row of `guessCounts`; null where they contradict the guess. */
export function provenColumn(
  name: string,
  guess: ColumnGuess,
  row: Row,
  format: TextFormat,
): ProvenColumn | null {
  const text = (type: ProvenColumn['type']): ProvenColumn => ({
    readAs: 'VARCHAR',
    type,
    inferred: null,
    reading: readingOfCounts(name, row),
    value: typedText(name, type, format),
    castTo: nativeOf(type),
  })
  switch (guess.kind) {
    case 'number':
      return provenNumber(name, guess.whole, row)
    case 'typed':
      return isOfType(name, guess.type, row) ? text(guess.type) : null
    case 'open': {
      const inferred = inferredType(name, row)
      const column = { ...text(inferred.type), inferred }
      return inferred.fitsBigint ? asBigint(column) : column
    }
    case 'exact': {
      const inferred = inferredType(name, row)
      return { ...text(decimalOfCounts(name, 'decimal', row) ?? inferred.type), inferred }
    }
    case 'text':
      return text('string')
    case 'declared':
      return text(declaredOrText(name, guess.type, row))
  }
}

/** The next guess of a column: another one if all rows contradicted the last, or showed that a double doesn't keep its numbers. */
export function nextGuess(
  name: string,
  guess: ColumnGuess,
  column: ProvenColumn | null,
  declared: DeclaredTypes,
): ColumnGuess {
  if (!column) return blindGuess(name, declared)
  const { inferred } = column
  const isUnkept = guess.kind === 'open' && inferred?.type === 'float' && inferred.long > 0
  return isUnkept ? { kind: 'exact' } : guess
}

/** Integers of 64 bits are of one type, whichever reader found them: arithmetic with wider ones and fractions isn't exact. */
function asBigint(column: ProvenColumn): ProvenColumn {
  const castTo = sql`BIGINT`
  return { ...column, value: sql`CAST(${column.value} AS ${castTo})`, castTo }
}

function declaredOrText(name: string, type: DeclaredType, row: Row): ProvenColumn['type'] {
  if (countIn('values', name, row) === 0) return 'null'
  const decimal = isDecimal(type) ? decimalOfCounts(name, type, row) : null
  if (decimal) return decimal
  // Too many digits are rejected; a number with an exponent is a float.
  if (isDecimal(type) && countIn('decimal', name, row) === countIn('values', name, row)) return 'string'
  return textTypesOf(type).find((each) => isOfType(name, each, row)) ?? 'string'
}

/** The types that a declared type means: a timestamp may have nanoseconds or an offset. */
function textTypesOf(type: DeclaredType): readonly TextType[] {
  if (type === 'string') return []
  if (isDecimal(type)) return type === 'decimal' ? ['float'] : []
  return type === 'timestamp' ? ['timestamp', 'nanoseconds', 'instant', 'nanosecondInstant'] : [type]
}

function provenNumber(name: string, whole: boolean, row: Row): ProvenColumn | null {
  const value = identifier(name)
  const values = countIn('values', name, row)
  const decimal = whole ? countIn('fractions', name, row) : 0
  const reading = readingOf(values, whole ? { integer: values - decimal, decimal } : { number: values })
  const number = { readAs: 'DOUBLE', inferred: null, reading } as const
  const hasFar = countIn('far', name, row) > 0
  // More digits than a double keeps can only be seen in the text. Numbers written as 1e400 are infinite too.
  if (hasFar && countIn('large', name, row) > 0) return null
  if (!whole || decimal > 0) return { ...number, type: 'float', value, castTo: null }
  // An integer past 2^53 is not what was written once it went through a double.
  if (hasFar) return null
  const castTo = sql`BIGINT`
  return { ...number, type: 'integer', value: sql`CAST(${value} AS ${castTo})`, castTo }
}
