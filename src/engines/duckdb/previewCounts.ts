import type { Row } from '../../core/row.ts'
import { typePattern } from '../../sql/typePattern.ts'
import { digitPatterns } from './types/inferTypes.ts'
import { inferredTextTypes } from './types/textValue.ts'

/** RE2 says before a pattern what JavaScript says after it. */
const whole = (pattern: string): RegExp =>
  new RegExp(`^(?:${pattern.replace('(?i)', '')})$`, pattern.startsWith('(?i)') ? 'i' : '')

const patterns = [
  ...inferredTextTypes.map((type) => [type, typePattern[type]] as const),
  ...Object.entries(digitPatterns),
].map(([what, pattern]) => [what, whole(pattern)] as const)

/** Whether a number such as 1e400 or 1e-400 is infinite or zero as a double. */
function isBeyond(text: string): boolean {
  const number = /^[^]*[\d.][eE][+-]?\d{3,}\s*$/.test(text) ? Number(text) : Number.NaN
  return Math.abs(number) === Infinity || (number === 0 && /^[^eE]*[1-9]/.test(text))
}

/**
 * What `inferenceCounts` would count of the cells of a column, without asking the engine. A text that only looks like a
 * date, as 2024-02-31, counts as one: this is for guesses.
 */
export function previewCounts(name: string, cells: readonly (string | null | undefined)[]): Row {
  const texts = cells.filter((cell) => typeof cell === 'string' && cell !== '') as readonly string[]
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length
  return {
    [`values of ${name}`]: texts.length,
    [`beyond of ${name}`]: texts.filter(isBeyond).length,
    [`longest of ${name}`]: Math.max(0, ...texts.map((text) => Buffer.byteLength(text))),
    ...Object.fromEntries(patterns.map(([what, pattern]) => [`${what} of ${name}`, count(pattern)])),
  }
}
