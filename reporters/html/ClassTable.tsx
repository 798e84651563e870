import type { ClassCount, ClassProfile } from '../../src/core/columnProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { colours } from './colours.ts'
import { Text } from './Text.tsx'

/** Both tables' shares of each class as paired bars; the classes that moved most come first. */
export function ClassTable({ classes: profile }: { readonly classes: ClassProfile }) {
  const { classes, others, n, added, vanished } = profile
  const sides = (['reference', 'sample'] as const).filter((side) => n[side] !== null)
  const share = (one: ClassCount | ClassProfile['others'], side: 'reference' | 'sample'): number =>
    (one[side] ?? 0) / Math.max(1, n[side] ?? 0)
  const widest = Math.max(1e-9, ...classes.flatMap((one) => sides.map((side) => share(one, side))))
  const compared = sides.length === 2
  const bars = (one: ClassCount) => (
    <svg width="100%" height={sides.length * 8} aria-hidden="true">
      {sides.map((side, i) => (
        <rect
          class={`${side}-fill`}
          fill={colours[side]}
          y={i * 8}
          height="7"
          rx="1"
          width={`${((100 * share(one, side)) / widest).toFixed(1)}%`}
        />
      ))}
    </svg>
  )
  const figures = (one: ClassCount | ClassProfile['others']) => (
    <>
      {sides.map((side) => (
        <td title={`${formatCount(one[side] ?? 0)} rows`}>{formatPercent(share(one, side))}</td>
      ))}
    </>
  )
  return (
    <figure class="wide">
      <table class="classes">
        <caption class="unseen">Shares of classes</caption>
        <thead>
          <tr>
            <th scope="col">class</th>
            <th scope="col" class="bars">
              share of values
            </th>
            {sides.map((side) => (
              <th scope="col">{side}</th>
            ))}
            {compared && <th scope="col">of χ²</th>}
          </tr>
        </thead>
        <tbody>
          {classes.map((one, i) => (
            <tr>
              <th scope="row">
                {one.name === null ? (
                  `class ${i + 1}`
                ) : one.name === '' ? (
                  <i>empty text</i>
                ) : (
                  <Text of={one.name} max={60} />
                )}
                {compared && one.reference === 0 && <span class="tag new">new</span>}
                {compared && one.sample === 0 && <span class="tag gone">vanished</span>}
              </th>
              <td class="bars">{bars(one)}</td>
              {figures(one)}
              {compared && <td>{one.contribution === null ? '–' : formatPercent(one.contribution)}</td>}
            </tr>
          ))}
          {others.classes > 0 && (
            <tr class="others">
              <th scope="row">
                {formatCount(others.classes)} other {others.classes === 1 ? 'class' : 'classes'}
              </th>
              <td />
              {figures(others)}
              {compared && <td />}
            </tr>
          )}
        </tbody>
      </table>
      {added + vanished > 0 && (
        <figcaption>
          {formatCount(added)} new, {formatCount(vanished)} vanished
        </figcaption>
      )}
    </figure>
  )
}
