import { mapTables } from '../../core/bothTables.ts'
import type { ColumnDetails, SideDetails, ValueCount } from '../../core/dataProfile.ts'
import { withoutValues } from '../withoutValues.ts'

/** A profile of a column with counts, lengths and shapes, and no value of a cell. */
export const withheldDetails = (column: ColumnDetails): ColumnDetails => ({
  ...withoutValues(column),
  details: mapTables(column.details, withoutNames),
  distance: column.distance,
  ...(column.personal && { personal: column.personal }),
})

const unnamed = ({ count }: ValueCount): ValueCount => ({ value: null, count })

const withoutNames = ({ top, text, suspects, ...counts }: SideDetails): SideDetails => ({
  ...counts,
  top: top && top.map(unnamed),
  text: text && { ...text, spellings: text.spellings.map((group) => group.map(unnamed)) },
  suspects: suspects.map(unnamed),
})
