import type { Lock } from '../core/lock.ts'
import { escapeInQuotes } from '../text/escapeInQuotes.ts'

/** A lock as it is written: a line for each value and point, so that a diff shows what changed. */
export function lockText({ lockVersion, digest, ...contents }: Lock): string {
  const plain = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
  const text = JSON.stringify({ lockVersion, digest, ...contents }, plain, 2)
  const inOneLine = (list: string): string =>
    list.replace(/\n\s+/g, ' ').replace(/^\[ | \]$/g, (end) => end.trim())
  return escapeInQuotes(`${text.replace(/\[\n[^[\]{}]*?\n\s+\]/g, inOneLine)}\n`, 'json')
}
