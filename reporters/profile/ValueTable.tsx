import type { ValueCount } from '../../src/core/dataProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { colours } from '../html/colours.ts'
import { Text } from '../html/Text.tsx'

/** Values, or patterns of them, with how often each occurs. */
export function ValueTable({
  title,
  values,
  rows,
}: {
  readonly title: string
  readonly values: readonly ValueCount[]
  readonly rows: number
}) {
  if (values.length === 0) return null
  const most = Math.max(1, ...values.map(({ count }) => count))
  return (
    <table class="values">
      <caption>{title}</caption>
      <tbody>
        {values.map(({ value, count }) => (
          <tr>
            <th scope="row">{value === null ? '…' : <Text of={value === '' ? '""' : value} max={48} />}</th>
            <td class="bars">
              <svg width="100%" height="7" aria-hidden="true">
                <rect
                  class="sample-fill"
                  fill={colours.sample}
                  height="7"
                  rx="1"
                  width={`${((100 * count) / most).toFixed(1)}%`}
                />
              </svg>
            </td>
            <td>{formatCount(count)}</td>
            <td>{formatPercent(count / Math.max(1, rows))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
