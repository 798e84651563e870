import type { LockedColumn } from '../../core/lock.ts'
import type { Column } from '../../sql/column.ts'

/** A column as the reference had it. */
export const unlockedColumn = ({ name, type, nativeType, unread, misfits }: LockedColumn): Column => ({
  name,
  type,
  nativeType,
  ...(unread && { unread }),
  ...(misfits !== undefined && { misfits }),
})
