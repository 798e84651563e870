import { classEscape, type RegexEscape } from './regexEscape.ts'

const named =
  /\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/y

/** A class in brackets: where it ends and about how many instructions it takes, or what is wrong with it. */
export function regexClass(pattern: string, start: number): Omit<RegexEscape, 'char'> | string {
  const first = start + (pattern[start + 1] === '^' ? 2 : 1)
  let size = 6
  let at = first
  while (at < pattern.length) {
    if (pattern[at] === ']' && at > first) return { end: at + 1, size }
    const from = at
    const low = member(pattern, at)
    if (typeof low === 'string') return low
    size += low.size + 3
    at = low.end
    if (low.char === null || pattern[at] !== '-' || at + 1 >= pattern.length || pattern[at + 1] === ']')
      continue
    const high = member(pattern, at + 1)
    if (typeof high === 'string') return high
    if (high.char === null || high.char < low.char)
      return `${pattern.slice(from, high.end)} in [ ] isn't a range; write a literal - last`
    at = high.end
  }
  return 'the [ is not closed; write \\[ for the character'
}

function member(pattern: string, at: number): RegexEscape | string {
  if (pattern[at] === '\\') return classEscape(pattern, at)
  named.lastIndex = at
  const name = named.exec(pattern)?.[0]
  if (name !== undefined) return { end: at + name.length, size: 4, char: null }
  const unknown = /^\[:[^\]]*:\]/.exec(pattern.slice(at))?.[0]
  if (unknown !== undefined) return `${unknown} names no class; write one such as [:alpha:]`
  const char = pattern.codePointAt(at)!
  return { end: at + String.fromCodePoint(char).length, size: 1, char }
}
