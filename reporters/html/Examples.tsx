import type { Unexpected } from '../../src/core/outcome.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatValue } from '../format/formatValue.ts'
import { Text } from './Text.tsx'

/** The first values that break an expectation, with their rows. */
export function Examples({ unexpected }: { readonly unexpected: Unexpected }) {
  const { examples, count } = unexpected
  if (examples.length === 0) return null
  const more = count - examples.length
  return (
    <table class="examples">
      <caption>
        {more > 0 ? `The first ${examples.length}; ${formatCount(more)} more` : 'All of them'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ row, value }) => (
          <tr>
            <td>{formatCount(row)}</td>
            <td>
              <code>
                <Text of={formatValue(value)} max={200} />
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
