import type { ColumnSeries } from '../suggestion.ts'
import { classSetOf } from './classSetOf.ts'
import { isKey } from './isKey.ts'
import { isNumericType } from './isNumericType.ts'
import { isPersonalColumn, typeOfSeries } from './pooled.ts'

/** Whether a column holds measurements: numbers that are neither classes nor a key, nor about a person. */
export const isMeasurement = (series: ColumnSeries): boolean =>
  isNumericType(typeOfSeries(series)) && !isPersonalColumn(series) && !isKey(series) && !classSetOf(series)
