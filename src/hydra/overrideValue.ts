import { UsageError } from '../errors/usageError.ts'

/** Values that mean the same in YAML and in Hydra: null, truth, numbers. Everything else is text. */
const words: Readonly<Record<string, unknown>> = {
  null: null,
  true: true,
  false: false,
  inf: Infinity,
  '-inf': -Infinity,
  nan: NaN,
}
const number = /^[-+]?(\d[\d_]*\.?\d*|\.\d+)(e[-+]?\d+)?$/i
const quoted = /'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"/sy
const plain = /(?:\$\{[^}]*\}|[^,[\]{}:])+/sy

/**
 * Reads the value of an override as Hydra does: `0.05`, `[a, b]`, `{a: 1}`, `'a, b'`, text without quotes.
 *
 * @see https://hydra.cc/docs/1.3/advanced/override_grammar/basic
 */
export function overrideValue(text: string): unknown {
  let at = 0
  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at++
  }
  const take = (char: string): boolean => {
    skip()
    if (text[at] !== char) return false
    at++
    return true
  }
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const value = (): unknown => {
    if (take('[')) return members(']', value)
    if (take('{')) return Object.fromEntries(members('}', entry))
    const [, single, double] = match(quoted) ?? []
    const inQuotes = single ?? double
    if (inQuotes !== undefined) return inQuotes.replace(/\\(['"\\])/g, '$1')
    return primitive(match(plain)?.[0] ?? '')
  }
  const entry = (): readonly [string, unknown] => {
    const key = value()
    if (!take(':')) throw wrong('expected key: value')
    skip()
    return [String(key), value()]
  }
  const members = <T>(end: string, one: () => T): T[] => {
    const found: T[] = []
    if (take(end)) return found
    do {
      skip()
      found.push(one())
    } while (take(','))
    if (!take(end)) throw wrong(`expected ${end}`)
    return found
  }
  const wrong = (problem: string): UsageError => new UsageError(`${text}: ${problem} at position ${at + 1}`)
  skip()
  // Outside of brackets a colon is text: `songs.csv:latest`.
  if (!/^\s*['"[{]/.test(text)) return whole(text)
  const found = value()
  skip()
  if (at < text.length) throw wrong('expected the end')
  return found
}

function whole(text: string): unknown {
  if (/,/.test(text.replace(/\$\{[^}]*\}/g, '')))
    throw new UsageError(
      `${text}: several values with commas between them are a sweep, and one run has one value; write [${text}] for a list, or '${text}' in quotes`,
    )
  return primitive(text)
}

function primitive(text: string): unknown {
  const trimmed = text.trim()
  const word = trimmed.toLowerCase()
  if (Object.hasOwn(words, word)) return words[word]
  return number.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : trimmed
}
