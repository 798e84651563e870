import { columnLabel } from '../format/columnLabel.ts'
import { formatPValue } from '../format/formatPValue.ts'
import { Mark } from './Mark.tsx'
import { filterSeverity } from './filterSeverity.ts'
import type { ShownCheck } from './pageModel.ts'
import { Text } from './Text.tsx'

/** A result on one line: there may be thousands of them. */
export const CompactCheck = ({
  check: { result, kind, anchor, columnKey },
}: {
  readonly check: ShownCheck
}) => (
  <li class={`check ${kind}`} id={anchor} data-severity={filterSeverity(result)} data-column={columnKey}>
    <Mark kind={kind} size={12} />
    <span class="subject">
      <Text of={columnLabel(result)} max={120} />
    </span>
    <span class="message">
      <Text of={result.message} max={300} />
    </span>
    <a href={`#${anchor}`}>{result.expectation}</a>
    {result.test && <span class="p">{formatPValue(result.test.pValue)}</span>}
  </li>
)
