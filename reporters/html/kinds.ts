import type { Kind } from '../terminal/mark.ts'

/** How the page speaks of each kind of result, the most severe first. */
export const kinds: readonly { readonly kind: Kind; readonly one: string; readonly many: string }[] = [
  { kind: 'failure', one: 'failed', many: 'Failed' },
  { kind: 'error', one: 'could not run', many: 'Could not run' },
  { kind: 'unchecked', one: 'unchecked', many: 'Unchecked' },
  { kind: 'warning', one: 'warning', many: 'Warnings' },
  { kind: 'pass', one: 'passed', many: 'Passed' },
  { kind: 'skip', one: 'skipped', many: 'Skipped' },
]
