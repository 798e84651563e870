import type { Result } from '../../src/core/report.ts'
import { formatValue } from '../format/formatValue.ts'
import { Text } from './Text.tsx'

/** Which rule of the suite a result is of, and where it stands. */
export function Rule({
  result,
  anchor,
  file,
}: {
  readonly result: Result
  readonly anchor: string
  readonly file: string | null
}) {
  const { expectation, params, severity, where, group, notes, line } = result
  const own = Object.entries(params).filter(([key, value]) => key !== 'column' && value !== undefined)
  const told = own.map(([key, value]) => `${key}: ${formatValue(value)}`).join(', ')
  return (
    <p class="rule">
      <a href={`#${anchor}`}>{expectation}</a>
      {told !== '' && (
        <>
          {' '}
          <Text of={`(${told})`} max={300} />
        </>
      )}
      {severity !== 'error' && <span class="tag">{severity}</span>}
      {where !== undefined && <Tag label="where" text={where} />}
      {group && <Tag label="group" text={formatValue(group)} />}
      {line !== undefined && file !== null && <Tag label="" text={`${file}:${line}`} />}
      {notes !== undefined && (
        <span class="notes">
          <Text of={notes} />
        </span>
      )}
    </p>
  )
}

const Tag = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <span class="tag">
    {label} <Text of={text} max={200} />
  </span>
)
