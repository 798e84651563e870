import { z } from 'zod'
import { formatCount } from '../formatCount.ts'
import { formatFigure } from '../formatFigure.ts'
import { formatPercent } from '../formatPercent.ts'
import { Swatch } from './Swatch.tsx'
import { Text } from './Text.tsx'

const sides = ['reference', 'sample'] as const
const figure = z.union([z.number(), z.string(), z.null()])
const rate = z.number().nullable()
const carrier = z.object({
  name: z.string().optional(),
  from: figure.optional(),
  to: figure.optional(),
  reference: z.number(),
  sample: z.number(),
  share: z.number(),
})
const onlyHere = z.object({
  count: z.number(),
  rows: z.number(),
  classes: z.array(z.object({ name: z.string(), rows: z.number() })).optional(),
})

/** What an explanation of drift tells: `src/drift/explanations`. */
export const driftFindings = z.object({
  quantiles: z.array(z.object({ p: z.number(), reference: figure, sample: figure })).optional(),
  bins: z.array(carrier).optional(),
  classes: z.array(carrier).optional(),
  newClasses: onlyHere.optional(),
  vanishedClasses: onlyHere.optional(),
  missingRate: z.object({ reference: rate, sample: rate }),
})

type Findings = z.infer<typeof driftFindings>

/** Where a column drifted: its quantiles side by side, the bins or classes that carry the difference, what is new and gone. */
export function DriftFindings({ findings }: { readonly findings: Findings }) {
  const { quantiles, bins, classes, newClasses, vanishedClasses } = findings
  return (
    <div class="findings">
      <Shift findings={findings} isOfNumbers={quantiles !== undefined} />
      {(bins ?? classes ?? []).length > 0 && (
        <Carriers carriers={bins ?? classes ?? []} what={bins ? 'values' : 'class'} />
      )}
      {newClasses && newClasses.count > 0 && <Only word="new" found={newClasses} />}
      {vanishedClasses && vanishedClasses.count > 0 && <Only word="vanished" found={vanishedClasses} />}
    </div>
  )
}

const Heads = ({ first }: { readonly first: string }) => (
  <>
    <th scope="col">{first}</th>
    {sides.map((side) => (
      <th scope="col">
        <Swatch side={side} />
      </th>
    ))}
  </>
)

function Shift({ findings, isOfNumbers }: { readonly findings: Findings; readonly isOfNumbers: boolean }) {
  const { quantiles = [], missingRate } = findings
  return (
    <table>
      <thead>
        <tr>
          <Heads first={isOfNumbers ? 'quantile' : 'rows'} />
        </tr>
      </thead>
      <tbody>
        {quantiles.map((row) => (
          <tr class={row.reference === row.sample ? 'same' : 'moved'}>
            <th scope="row">{row.p === 0.5 ? 'median' : formatPercent(row.p)}</th>
            {sides.map((side) => (
              <td>{told(row[side])}</td>
            ))}
          </tr>
        ))}
        <tr class={missingRate.reference === missingRate.sample ? 'same' : 'moved'}>
          <th scope="row">missing</th>
          {sides.map((side) => (
            <td>{formatPercent(missingRate[side] ?? NaN)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const longest = 8

function Carriers({
  carriers,
  what,
}: {
  readonly carriers: readonly z.infer<typeof carrier>[]
  readonly what: string
}) {
  const left = carriers.length - longest
  return (
    <table>
      <thead>
        <tr>
          <Heads first={what} />
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

/** The first and the last bin are open; where no cell may be told neither end is. */
function between({ from, to }: z.infer<typeof carrier>) {
  if (from === undefined || to === undefined) return null
  if (from === null) return <>below {told(to)}</>
  if (to === null) return <>{told(from)} and above</>
  return (
    <>
      {told(from)} to {told(to)}
    </>
  )
}

function Only({
  word,
  found,
}: {
  readonly word: 'new' | 'vanished'
  readonly found: z.infer<typeof onlyHere>
}) {
  const { count, rows, classes = [] } = found
  const named = classes
    .slice(0, longest)
    .map(({ name, rows }) => `${JSON.stringify(name)} (${formatCount(rows)})`)
  const more = count > named.length && named.length > 0 ? ', …' : ''
  return (
    <p>
      <b>
        {formatCount(count)} {word}
      </b>{' '}
      {count === 1 ? 'class' : 'classes'} in {formatCount(rows)} {rows === 1 ? 'row' : 'rows'}
      {named.length > 0 && ': '}
      <Text of={`${named.join(', ')}${more}`} />
    </p>
  )
}

const told = (value: z.infer<typeof figure>) =>
  typeof value === 'number' ? formatFigure(value) : <Text of={value ?? '–'} max={40} />
