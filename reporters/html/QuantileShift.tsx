import { formatPercent } from '../../src/text/formatPercent.ts'
import type { DriftDetails } from './driftDetails.ts'
import { FigureText } from './FigureText.tsx'
import { SideHeads } from './SideHeads.tsx'

const sides = ['reference', 'sample'] as const

/** Quantiles side by side, those that moved marked, and what is missing. */
export function QuantileShift({ told: { quantiles, missingRate } }: { readonly told: DriftDetails }) {
  return (
    <table>
      <thead>
        <tr>
          <SideHeads first={quantiles ? 'quantile' : 'rows'} />
        </tr>
      </thead>
      <tbody>
        {quantiles?.map((row) => (
          <tr class={row.reference === row.sample ? 'same' : 'moved'}>
            <th scope="row">{row.p === 0.5 ? 'median' : formatPercent(row.p)}</th>
            {sides.map((side) => (
              <td>
                <FigureText of={row[side]} />
              </td>
            ))}
          </tr>
        ))}
        <tr class={missingRate.reference === missingRate.sample ? 'same' : 'moved'}>
          <th scope="row">missing</th>
          {sides.map((side) => (
            <td>{formatPercent(missingRate[side] ?? NaN)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
