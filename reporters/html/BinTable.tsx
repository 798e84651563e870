import type { Histogram } from '../../src/core/columnProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'

/** A histogram in figures. */
export function BinTable({
  histogram: { counts },
  edges,
}: {
  readonly histogram: Histogram<unknown>
  readonly edges: readonly string[]
}) {
  const sides = (['reference', 'sample'] as const).filter((side) => counts[side] !== null)
  return (
    <details class="data">
      <summary>bins</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">from</th>
            {sides.map((side) => (
              <th scope="col">{side}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edges.slice(0, -1).map((edge, i) => (
            <tr>
              <th scope="row">{edge}</th>
              {sides.map((side) => (
                <td>{formatCount(counts[side]?.[i] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
