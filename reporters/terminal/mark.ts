import type { Result } from '../../src/core/report.ts'
import type { Style } from './painter.ts'

export type Kind = 'failure' | 'error' | 'unchecked' | 'warning' | 'pass' | 'skip'

/** The kinds that need attention, the most severe first. */
export const failureKinds: readonly Kind[] = ['failure', 'error', 'unchecked', 'warning']

/** The symbol differs by kind, without any colour. */
export const marks: Readonly<Record<Kind, { readonly symbol: string; readonly style: Style }>> = {
  failure: { symbol: '✗', style: 'red' },
  error: { symbol: 'E', style: 'red' },
  unchecked: { symbol: '?', style: 'yellow' },
  warning: { symbol: '!', style: 'yellow' },
  pass: { symbol: '✓', style: 'green' },
  skip: { symbol: '–', style: 'dim' },
}

export function kindOf({ status, severity }: Result): Kind {
  if (status !== 'fail' && status !== 'unchecked') return status
  if (severity !== 'error') return 'warning'
  return status === 'fail' ? 'failure' : 'unchecked'
}
