import { Swatch } from './Swatch.tsx'

/** The heads of a table that has both sides beside each other. */
export const SideHeads = ({ first }: { readonly first: string }) => (
  <>
    <th scope="col">{first}</th>
    <th scope="col">
      <Swatch side="reference" />
    </th>
    <th scope="col">
      <Swatch side="sample" />
    </th>
  </>
)
