import type { ComponentChildren } from 'preact'
import type { DataProfile } from '../../src/core/dataProfile.ts'
import type { Input } from '../../src/core/report.ts'
import { formatBytes } from '../../src/text/formatBytes.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { formatDuration } from '../format/formatDuration.ts'
import { formatTime } from '../format/formatTime.ts'
import { Brand } from '../html/Brand.tsx'
import { Text } from '../html/Text.tsx'

/** Title of the page: the last part of the name of the data. */
export const titleOf = ({ inputs: { sample, reference } }: DataProfile): string =>
  lastPart((sample ?? reference)?.ref ?? '')

const lastPart = (ref: string): string => /[^/]+\/*$/.exec(ref)?.[0] ?? ref

/** The name of the data, and its figures, to be read from across the room. */
export function ProfileMasthead({ profile }: { readonly profile: DataProfile }) {
  const { inputs, startedAt, durationMs, tool, alerts } = profile
  const [sample, other] = inputs.sample ? [inputs.sample, inputs.reference] : [inputs.reference, null]
  const count = (level: string): number => alerts.filter((alert) => alert.level === level).length
  return (
    <header class="masthead profile">
      <div class="wrap">
        <Brand tool={tool.name} page="data profile" />
        <h1>
          <Text of={titleOf(profile)} max={120} />
          <small>
            {other && (
              <>
                against <Text of={lastPart(other.ref)} max={120} /> ·{' '}
              </>
            )}
            <time datetime={startedAt}>{formatTime(startedAt)}</time>
            {durationMs > 0 && ` · ${formatDuration(durationMs)}`}
          </small>
        </h1>
        <dl class="stats">
          <Stat label="rows" was={other && formatCount(other.rows)}>
            {formatCount(sample?.rows ?? 0)}
          </Stat>
          <Stat label="columns" was={other && formatCount(other.columns.length)}>
            {formatCount(sample?.columns.length ?? 0)}
          </Stat>
          <Stat label="missing values" was={other && missingShare(profile, 'reference')}>
            {missingShare(profile, 'sample')}
          </Stat>
          <Stat label="duplicate rows" was={other && duplicateShare(profile, 'reference')}>
            {duplicateShare(profile, 'sample')}
          </Stat>
          <Stat label="size" was={other && sizeOf(other)}>
            {sample ? sizeOf(sample) : '–'}
          </Stat>
          <Stat label="alerts" was={null}>
            {formatCount(alerts.length)}{' '}
            {count('high') > 0 && <small>{formatCount(count('high'))} high</small>}
          </Stat>
        </dl>
      </div>
    </header>
  )
}

const Stat = ({
  label,
  was,
  children,
}: {
  readonly label: string
  readonly was: string | null
  readonly children: ComponentChildren
}) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {children}
      {was !== null && <small class="was">was {was}</small>}
    </dd>
  </div>
)

const sizeOf = ({ bytes, format }: Input): string => (bytes === null ? format : formatBytes(bytes))

function missingShare({ columns }: DataProfile, side: 'reference' | 'sample'): string {
  const sides = columns.flatMap((column) => column[side] ?? [])
  const cells = sides.reduce((sum, { rows }) => sum + rows, 0)
  const missing = sides.reduce((sum, { nulls, nans }) => sum + nulls + nans, 0)
  return cells === 0 ? '–' : formatPercent(missing / cells)
}

function duplicateShare({ duplicateRows, inputs }: DataProfile, side: 'reference' | 'sample'): string {
  const [count, rows] = [duplicateRows[side], inputs[side]?.rows ?? 0]
  if (count === null || rows === 0) return '–'
  return count === 0 ? '0' : `${formatCount(count)} (${formatPercent(count / rows)})`
}
