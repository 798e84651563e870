import { formatCount } from '../../src/text/formatCount.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import type { CarrierDetails } from './driftDetails.ts'
import { FigureText } from './FigureText.tsx'
import { SideHeads } from './SideHeads.tsx'
import { Text } from './Text.tsx'

const sides = ['reference', 'sample'] as const
const longest = 8

/** The bins or classes that carry the difference. */
export function Carriers({
  carriers,
  what,
}: {
  readonly carriers: readonly CarrierDetails[]
  readonly what: string
}) {
  const left = carriers.length - longest
  return (
    <table>
      <thead>
        <tr>
          <SideHeads first={what} />
          <th scope="col">of the difference</th>
        </tr>
      </thead>
      <tbody>
        {carriers.slice(0, longest).map((one, i) => (
          <tr>
            <th scope="row">
              {one.name === undefined ? (between(one) ?? `no. ${i + 1}`) : <Text of={one.name} max={40} />}
            </th>
            {sides.map((side) => (
              <td>{formatCount(one[side])}</td>
            ))}
            <td>{formatPercent(one.share)}</td>
          </tr>
        ))}
        {left > 0 && (
          <tr class="same">
            <th scope="row" colspan={4}>
              and {formatCount(left)} more
            </th>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** The first and the last bin are open; if no cell may be shown, neither end is. */
function between({ from, to }: CarrierDetails) {
  if (from === undefined || to === undefined) return null
  if (from === null)
    return (
      <>
        below <FigureText of={to} />
      </>
    )
  if (to === null)
    return (
      <>
        <FigureText of={from} /> and above
      </>
    )
  return (
    <>
      <FigureText of={from} /> to <FigureText of={to} />
    </>
  )
}
