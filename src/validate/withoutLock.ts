import type { Engine } from '../core/engine.ts'
import { UsageError } from '../errors/usageError.ts'

/** The same engine without a reference that is a lock: it has no rows to describe. */
export function withoutLock(engine: Engine): Engine {
  const tables = new Map([...engine.tables].filter(([, { artifact }]) => !artifact?.lock))
  return tables.size === engine.tables.size ? engine : { ...engine, tables }
}

/** Rejects what needs the rows of a reference that is a lock. */
export function assertNeedsNoRows(localizes: boolean, unit: readonly string[] | undefined): void {
  if (localizes)
    throw new UsageError(
      "localize needs the rows of the reference, and a lock has none. Pass the reference's data.",
    )
  if (unit)
    throw new UsageError(
      `the unit ${unit.join(', ')} needs the rows of the reference, and a lock has none. Pass the reference's data.`,
    )
}
