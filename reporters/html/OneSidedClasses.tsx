import { formatCount } from '../../src/text/formatCount.ts'
import type { OnlyHere } from './driftDetails.ts'
import { Text } from './Text.tsx'

const longest = 8

/** The classes that one table alone has. */
export function OneSidedClasses({
  word,
  found,
}: {
  readonly word: 'new' | 'vanished'
  readonly found: OnlyHere
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
