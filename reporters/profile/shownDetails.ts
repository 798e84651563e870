import type { Alert, ColumnDetails, DataProfile } from '../../src/core/dataProfile.ts'

/** A column, where the page shows it, and its alerts. */
export interface ShownDetails {
  readonly details: ColumnDetails
  readonly anchor: string
  /** The most important first. */
  readonly alerts: readonly Alert[]
}

export const shownDetails = (
  { columns, alerts }: DataProfile,
  anchors: readonly string[],
): readonly ShownDetails[] => {
  const byColumn = new Map<string | null, Alert[]>()
  for (const alert of alerts) {
    const known = byColumn.get(alert.column)
    if (known) known.push(alert)
    else byColumn.set(alert.column, [alert])
  }
  return columns.map((details, i) => ({
    details,
    anchor: anchors[i]!,
    alerts: byColumn.get(details.name) ?? [],
  }))
}
