import { Mark } from './Mark.tsx'
import { Text } from './Text.tsx'

/** Warnings of the run. */
export const Warnings = ({ warnings }: { readonly warnings: readonly string[] }) =>
  warnings.length === 0 ? null : (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li>
          <Mark kind="warning" />
          <span>
            <b>Warning: </b>
            <Text of={warning} />
          </span>
        </li>
      ))}
    </ul>
  )
