import type { BothTables } from '../../core/bothTables.ts'
import type { Alert, ColumnDetails, DataProfile } from '../../core/dataProfile.ts'
import type { TableInfo } from '../../core/engine.ts'

/** Finds what to look at in one column. */
export type ColumnAlerts = (column: ColumnDetails, tables: BothTables<TableInfo>) => readonly Alert[]

/** Finds what to look at in the whole table. */
export type TableAlerts = (
  found: Pick<DataProfile, 'duplicateRows' | 'columns' | 'correlations'> & {
    readonly tables: BothTables<TableInfo>
  },
) => readonly Alert[]
