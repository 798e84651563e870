import type { Result } from '../../src/core/report.ts'
import type { Style } from './painter.ts'

export type Kind = 'failure' | 'error' | 'warning' | 'pass' | 'skip'

/** The symbol tells the kinds apart without any colour. */
export const marks: Readonly<Record<Kind, { readonly symbol: string; readonly style: Style }>> = {
  failure: { symbol: '✗', style: 'red' },
  error: { symbol: 'E', style: 'red' },
  warning: { symbol: '!', style: 'yellow' },
  pass: { symbol: '✓', style: 'green' },
  skip: { symbol: '–', style: 'dim' },
}

export function kindOf({ status, severity }: Result): Kind {
  if (status !== 'fail') return status
  return severity === 'error' ? 'failure' : 'warning'
}
