import type { Column, ColumnType } from '../../sql/column.ts'
import { SqlText } from '../../sql/sqlText.ts'

/** Types of DuckDB that its values are read back as. */
const known =
  /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d{1,2},\s*\d{1,2}\)|BOOLEAN|DATE|TIMESTAMP(_S|_MS|_NS)?|TIMESTAMP WITH TIME ZONE|VARCHAR)$/i

/** Types for values of other engines. */
const usual: Readonly<Record<ColumnType, string>> = {
  integer: 'HUGEINT',
  float: 'DOUBLE',
  boolean: 'BOOLEAN',
  string: 'VARCHAR',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  null: 'VARCHAR',
  other: 'VARCHAR',
}

/** The type as which the values of a column of a lock are stored. */
export function storageType({ type, nativeType }: Column): SqlText {
  if (known.test(nativeType)) return new SqlText(nativeType)
  const hasZone = type === 'timestamp' && /WITH TIME ZONE$/i.test(nativeType)
  return new SqlText(hasZone ? 'TIMESTAMP WITH TIME ZONE' : usual[type])
}
