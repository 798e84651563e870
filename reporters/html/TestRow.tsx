import type { Outcome } from '../../src/core/outcome.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { formatPValue } from '../format/formatPValue.ts'
import { colours } from './colours.ts'
import { Mark } from './Mark.tsx'
import type { PValueAxis } from './pValueAxis.ts'
import type { ShownCheck } from './pageModel.ts'
import { Text } from './Text.tsx'

const names = new Map([
  ['ks_2samp', 'KS'],
  ['chi2_contingency', 'χ²'],
  ['ttest_ind', 't'],
  ['two_proportions', 'missing rate'],
  ['fisher_exact', 'missing rate'],
])

/** One test of the family: its p-value as a dot, and in figures. */
export function TestRow({
  check: { result, kind, anchor },
  test,
  axis: { told, level, place, ticks },
  rejected,
}: {
  readonly check: ShownCheck
  readonly test: NonNullable<Outcome['test']>
  readonly axis: PValueAxis
  readonly rejected: boolean
}) {
  return (
    <tr>
      <th scope="row">
        <Mark kind={kind} size={12} />
        <a href={`#${anchor}`}>
          <Text of={columnLabel(result)} max={60} />
        </a>
        <small>{names.get(test.name) ?? test.name}</small>
      </th>
      <td class="plot">
        <svg width="100%" height="22" aria-hidden="true">
          {ticks.map(({ value }) => (
            <line class="grid" x1={place(value)} x2={place(value)} y2="22" stroke={colours.grid} />
          ))}
          <line class="gap-line" x1={place(level)} x2={place(level)} y2="22" stroke={colours.gap} />
          <circle
            class={rejected ? 'gap-fill' : 'dot'}
            cx={place(told(test))}
            cy="11"
            r="4.5"
            fill={rejected ? colours.gap : '#fff'}
            stroke={rejected ? colours.gap : colours.axis}
            stroke-width="1.5"
          />
        </svg>
      </td>
      <td>{formatPValue(test.pValue).replace(/^p /, '')}</td>
      <td>{formatPValue(test.adjustedPValue).replace(/^p /, '')}</td>
    </tr>
  )
}
