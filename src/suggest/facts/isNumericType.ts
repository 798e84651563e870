import type { ColumnType } from '../../sql/column.ts'

export const isNumericType = (type: ColumnType): boolean => type === 'integer' || type === 'float'
