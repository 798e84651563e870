import type { AlertLevel } from '../../src/core/dataProfile.ts'
import type { Kind } from '../terminal/mark.ts'

/** The symbol that reports draw for results as severe as an alert is important. */
export const levelMark: Readonly<Record<AlertLevel, Kind>> = {
  high: 'failure',
  medium: 'warning',
  low: 'skip',
}
