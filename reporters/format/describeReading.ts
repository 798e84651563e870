import type { Input, InputColumn } from '../../src/core/report.ts'
import type { Reading, ValueKind } from '../../src/core/reading.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { plainText } from './plainText.ts'

const mostSpellings = 12

/** How many values of which kind a column was read from, and how missing values are spelled. */
export function describeReading(
  { reading, spellings = {} }: InputColumn,
  { rows, lock }: Pick<Input, 'rows' | 'lock'>,
): string {
  return [
    reading ? kindsOf(reading, rows) : lock ? 'named in the lock' : 'declared by the data',
    ...spelledOut(Object.entries(spellings)),
  ].join('; ')
}

/** From the narrowest. */
const nouns: Readonly<Record<ValueKind, string>> = {
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'decimal',
  number: 'number',
  date: 'date',
  time: 'local time',
  instant: 'instant',
  text: 'text',
  object: 'object',
  list: 'list',
}

function kindsOf({ values, kinds }: Reading, rows: number): string {
  const found = (Object.keys(nouns) as ValueKind[]).flatMap((kind) => {
    const count = kinds[kind]
    return count === undefined ? [] : [formatCount(count, nouns[kind])]
  })
  const missing = rows - values
  const none = missing > 0 ? [`${formatCount(missing)} missing`] : []
  return values === 0 ? 'no values' : [...found, ...none].join(', ')
}

function spelledOut(spellings: readonly (readonly [string, number])[]): readonly string[] {
  if (spellings.length === 0) return []
  const shown = spellings
    .slice(0, mostSpellings)
    .map(
      ([spelling, count]) =>
        `${spelling.trim() === '' ? JSON.stringify(spelling) : plainText(spelling)} (${formatCount(count)})`,
    )
  const hidden = spellings.length - shown.length
  const more = hidden > 0 ? [`and ${formatCount(hidden)} more`] : []
  return [`${formatCount(spellings.length, 'spelling')} of missing: ${[...shown, ...more].join(', ')}`]
}

/** Name of the type of a column in NumPy and Arrow; the engine's own name for other types. */
export const typeLabel = ({ type, nativeType }: InputColumn): string =>
  type === 'null' ? 'null' : (names[nativeType] ?? nativeType.toLowerCase())

const names: Readonly<Record<string, string>> = {
  TINYINT: 'int8',
  SMALLINT: 'int16',
  INTEGER: 'int32',
  BIGINT: 'int64',
  HUGEINT: 'int128',
  UTINYINT: 'uint8',
  USMALLINT: 'uint16',
  UINTEGER: 'uint32',
  UBIGINT: 'uint64',
  UHUGEINT: 'uint128',
  FLOAT: 'float32',
  DOUBLE: 'float64',
  VARCHAR: 'text',
  TIMESTAMP: 'local time',
  TIMESTAMP_NS: 'local time',
  'TIMESTAMP WITH TIME ZONE': 'instant',
}
