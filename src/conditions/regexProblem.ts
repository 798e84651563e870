import { regexPart, type RegexPart } from './regexPart.ts'

/**
 * Describes the problem of a regex, or null. Regexes are of RE2's subset, which takes linear time on any text and which
 * engines share: no look-around, no backreferences. See https://github.com/google/re2/wiki/Syntax.
 */
export function regexProblem(pattern: string): string | null {
  if (/[\0\p{Cs}]/u.test(pattern)) return 'a regex cannot have NUL or half a character in it'
  const groups = [groupAt(0)]
  for (let start = 0; start < pattern.length;) {
    const part = regexPart(pattern, start)
    const problem = typeof part === 'string' ? part : add(part, start, groups)
    if (typeof part === 'string' || problem !== null) return `position ${start + 1} of the regex: ${problem}`
    start = part.end
  }
  const { start, size } = groups.at(-1)!
  if (groups.length > 1) return `position ${start + 1} of the regex: this ( is not closed`
  return size > largest ? 'the regex is too large; repeat less of it' : null
}

/** RE2's own limit, and a size of program that it can always compile. */
const mostTimes = 1000
const largest = 100_000

interface Part {
  /** About how many instructions it takes. */
  readonly size: number
  /** How often its innermost part is repeated. */
  readonly times: number
}

interface Group {
  readonly start: number
  size: number
  times: number
  /** The part that a following repetition would repeat. */
  last: Part | null
}

const groupAt = (start: number): Group => ({ start, size: 0, times: 1, last: null })

function add(part: RegexPart, start: number, groups: Group[]): string | null {
  const group = groups.at(-1)!
  switch (part.kind) {
    case 'open':
      groups.push(groupAt(start))
      return null
    case 'close':
      if (groups.length === 1) return 'there is no ( for this ); write \\) for the character'
      groups.pop()
      return put({ size: group.size, times: group.times }, groups.at(-1)!)
    case 'apart':
      group.last = null
      return null
    case 'repeat':
      return repeat(Math.max(part.times, 1), group)
    case 'atom':
      return put({ size: part.size, times: 1 }, group)
  }
}

function put(part: Part, group: Group): null {
  group.last = part
  group.size += part.size
  group.times = Math.max(group.times, part.times)
  return null
}

function repeat(times: number, group: Group): string | null {
  const { last } = group
  if (!last) return 'there is nothing to repeat here; write \\ before the character that is meant'
  group.last = null
  group.size += last.size * (times - 1) + 1
  group.times = Math.max(group.times, last.times * times)
  return group.times > mostTimes
    ? `repeats more than ${mostTimes} times, together with the repetitions inside`
    : null
}
