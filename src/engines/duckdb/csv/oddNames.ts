import { visible } from '../../../text/visible.ts'

interface Oddity {
  readonly has: (name: string) => boolean
  readonly what: string
}

/** From the most specific. */
const oddities: readonly Oddity[] = [
  {
    has: (name) => /^\s+["']/.test(name),
    what: 'a blank before the quotes, which makes them part of the name',
  },
  { has: (name) => visible(name) !== name, what: 'characters that are invisible or only look like a blank' },
  { has: (name) => name.trim() !== name, what: 'a blank at the start or the end' },
]
const mostShown = 3

/** Reports names of columns that are hard to write in a suite: they have blanks around them, or look like another name. */
export function oddNames(header: readonly string[]): readonly string[] {
  const found = header.map((name) => oddities.find(({ has }) => has(name)))
  const odd = oddities.flatMap((oddity) => {
    const columns = header.flatMap((name, i) => (found[i] === oddity ? [{ name, number: i + 1 }] : []))
    return columns.length === 0 ? [] : [`${named(columns)} with ${oddity.what}`]
  })
  const seen = new Map<string, NumberedName>()
  const alike = header.flatMap((name, i) => {
    const column = { name, number: i + 1 }
    const other = seen.get(seenAs(name))
    if (!other) seen.set(seenAs(name), column)
    return other && other.name !== name ? [`${named([other, column])}, which look alike`] : []
  })
  return [...odd, ...alike, ...(header.every(isValue) ? [noHeader] : [])]
}

/** Whether a name is a number, a date or a time, as cells are. */
const isValue = (name: string): boolean =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^\d{4}-\d\d-\d\d/i.test(name.trim())

const noHeader =
  'all names of columns are numbers or dates. If the file has no header, add one: its first row is missing'

interface NumberedName {
  readonly name: string
  readonly number: number
}

/** `columns 1 and 2 are called "a", "b"` */
function named(columns: readonly NumberedName[]): string {
  const more = columns.length > mostShown ? ', …' : ''
  const shown = columns.slice(0, mostShown)
  const numbers = `${shown.map(({ number }) => number).join(', ')}${more}`
  const names = `${shown.map(({ name }) => `"${name}"`).join(', ')}${more}`
  return columns.length === 1
    ? `column ${numbers} is called ${names}`
    : `columns ${numbers} are called ${names}`
}

const seenAs = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
