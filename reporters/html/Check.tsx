import { columnLabel } from '../format/columnLabel.ts'
import { DriftFindings } from './DriftFindings.tsx'
import { driftDetails } from './driftDetails.ts'
import { Evidence } from './Evidence.tsx'
import { Examples } from './Examples.tsx'
import { formatDetails } from './formatDetails.ts'
import { kinds } from './kinds.ts'
import { Mark } from './Mark.tsx'
import { filterSeverity } from './filterSeverity.ts'
import type { ShownCheck } from './pageModel.ts'
import { Rule } from './Rule.tsx'
import { Text } from './Text.tsx'
import { Thumbnail } from './Thumbnail.tsx'
import { TrendStrip } from './TrendStrip.tsx'
import { UnexpectedBar } from './UnexpectedBar.tsx'

const drift = 'expect_column_distribution_to_match_reference'

/** A result in full: one sentence, what was expected and found, and the failing rows. */
export function Check({ check, file }: { readonly check: ShownCheck; readonly file: string | null }) {
  const { result, kind, anchor, columnKey, column, trend } = check
  const { expected, observed, unexpected, test } = result
  const drifted = test ? driftDetails.safeParse(observed).data : undefined
  const label = <Text of={columnLabel(result)} max={120} />
  return (
    <article
      class={`check ${kind}`}
      id={anchor}
      data-severity={filterSeverity(result)}
      data-column={columnKey}
    >
      <h4>
        <Mark kind={kind} />
        <span class="unseen">{kinds.find((one) => one.kind === kind)?.one}: </span>
        <span class="subject">{column ? <a href={`#${column.anchor}`}>{label}</a> : label}</span>
        <span class="message">
          <Text of={result.message} />
        </span>
      </h4>
      <Rule result={result} anchor={anchor} file={file} />
      {drifted && <DriftFindings told={drifted} />}
      {(expected !== undefined || (observed !== undefined && !drifted)) && (
        <dl class="versus">
          {expected !== undefined && <Told label="Expected" value={expected} />}
          {observed !== undefined && !drifted && <Told label="Observed" value={observed} />}
        </dl>
      )}
      {result.stack && <pre class="stack">{result.stack.map((frame) => `at ${frame}`).join('\n')}</pre>}
      {unexpected && unexpected.total > 0 && <UnexpectedBar unexpected={unexpected} />}
      {unexpected && <Examples unexpected={unexpected} />}
      {test && <Evidence test={test} />}
      {trend && (
        <p class="trend">
          <TrendStrip kinds={trend.kinds} /> {trend.words}
        </p>
      )}
      {column && result.expectation === drift && (
        <Thumbnail profile={column.profile} href={`#${column.anchor}`} />
      )}
    </article>
  )
}

const Told = ({ label, value }: { readonly label: string; readonly value: unknown }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <Text of={formatDetails(value)} />
    </dd>
  </div>
)
