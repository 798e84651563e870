import type { ColumnAlerts, TableAlerts } from './alert.ts'
import { columnTypes } from './columnTypes.ts'
import { correlated } from './correlated.ts'
import { differences } from './differences.ts'
import { duplicates } from './duplicates.ts'
import { missingValues } from './missingValues.ts'
import { noRows } from './noRows.ts'
import { numberShape } from './numberShape.ts'
import { sameValues } from './sameValues.ts'
import { suspectValues } from './suspectValues.ts'
import { textQuality } from './textQuality.ts'

export const tableAlerts: readonly TableAlerts[] = [noRows, duplicates, correlated]

export const columnAlerts: readonly ColumnAlerts[] = [
  differences,
  columnTypes,
  missingValues,
  suspectValues,
  textQuality,
  sameValues,
  numberShape,
]
