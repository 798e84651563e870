import { Carriers } from './Carriers.tsx'
import type { DriftDetails } from './driftDetails.ts'
import { OneSidedClasses } from './OneSidedClasses.tsx'
import { QuantileShift } from './QuantileShift.tsx'

/** Where a column drifted: its quantiles side by side, the bins or classes that carry the difference, what is new and gone. */
export function DriftFindings({ told }: { readonly told: DriftDetails }) {
  const { bins, classes, newClasses, vanishedClasses } = told
  const carriers = bins ?? classes ?? []
  return (
    <div class="findings">
      <QuantileShift told={told} />
      {carriers.length > 0 && <Carriers carriers={carriers} what={bins ? 'values' : 'class'} />}
      {newClasses && newClasses.count > 0 && <OneSidedClasses word="new" found={newClasses} />}
      {vanishedClasses && vanishedClasses.count > 0 && (
        <OneSidedClasses word="vanished" found={vanishedClasses} />
      )}
    </div>
  )
}
