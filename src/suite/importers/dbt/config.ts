import type { Fields } from '../shared/record.ts'

/** Unit in which dbt counts the failures of a test: rows, or anything else. */
export type FailureUnit = 'rows' | 'other'

/** The number of failures that a condition such as `> 10` begins with; null if it isn't such a condition. */
function firstOf(condition: unknown): number | null {
  const [, operator, digits] = /^\s*(>=|>|!=|<>)\s*(\d+)\s*$/.exec(String(condition)) ?? []
  const limit = Number(digits)
  if (operator === undefined) return null
  if (operator === '>=') return limit
  if (operator === '>') return limit + 1
  return limit === 0 ? 1 : null
}

/** How a test is to be run, as parameters of an expectation; or why it cannot be. */
export function configParams(config: Fields, counts: FailureUnit): Fields | string {
  const { severity: given = 'error', where, enabled = true, warn_if: warnIf, error_if: errorIf } = config
  const severity = String(given).toLowerCase()
  if (severity !== 'error' && severity !== 'warn') return `the severity ${severity} is neither error nor warn`
  if (config['fail_calc'] !== undefined) return 'fail_calc counts failures with custom SQL'
  if (typeof enabled !== 'boolean') return 'enabled is neither true nor false'
  const thresholds = thresholdsOf(severity, warnIf, errorIf)
  if (typeof thresholds === 'string') return thresholds
  if (thresholds && counts === 'other')
    return 'its warn_if or error_if counts something else than rows, e.g. values that are there twice'
  return {
    ...(severity === 'warn' && !thresholds && { severity: 'warning' }),
    ...(typeof where === 'string' && { where }),
    ...(!enabled && { enabled }),
    ...(thresholds && { thresholds }),
  }
}

/** With severity `warn` only `warn_if` is looked at; otherwise `warn_if` or more failures, usually one, are a warning if they aren't an error. */
function thresholdsOf(severity: string, warnIf: unknown, errorIf: unknown): Fields | string | null {
  const isWarning = severity === 'warn'
  if (warnIf === undefined && (isWarning || errorIf === undefined)) return null
  const warning = warnIf === undefined ? 1 : firstOf(warnIf)
  const error = errorIf === undefined ? 1 : firstOf(errorIf)
  if (warning === null) return `warn_if: ${String(warnIf)} isn't a limit such as "> 10"`
  if (error === null) return `error_if: ${String(errorIf)} isn't a limit such as "> 10"`
  if (isWarning) return warning === 0 ? 'warn_if always warns' : { warning }
  if (error === 0) return 'error_if always fails'
  return { ...(warning > 0 && warning < error && { warning }), error }
}
