import type { TableSide } from '../../src/core/bothTables.ts'
import { Swatch } from './Swatch.tsx'

const both: readonly TableSide[] = ['reference', 'sample']

/** Heads of a table with a column for the reference, the sample, or both. */
export const SideHeads = ({
  first,
  sides = both,
}: {
  readonly first?: string
  readonly sides?: readonly TableSide[]
}) => (
  <>
    {first === undefined ? <td /> : <th scope="col">{first}</th>}
    {sides.map((side) => (
      <th scope="col">
        <Swatch side={side} />
      </th>
    ))}
  </>
)
