import { agreeInNumber } from '../text/agreeInNumber.ts'
import { formatCount } from '../text/formatCount.ts'

/** Throws if some values aren't numbers: a result computed from the others would leave these out in silence. */
export function requireNumbers(notNumbers: number, what: string): void {
  if (notNumbers === 0) return
  const number = notNumbers === 1 ? 'a number' : 'numbers'
  throw new Error(
    `${formatCount(notNumbers, 'value')} ${agreeInNumber(notNumbers, 'are')} not ${number}, so there is no ${what}`,
  )
}
