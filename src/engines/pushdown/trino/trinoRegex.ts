import { PullError } from '../../../errors/pullError.ts'

/** Parts of RE2's patterns that Trino reads in another way, or not at all. */
const posix: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\t\\n\\x0b\\f\\r ',
  blank: '\\t ',
  punct: '!-/:-@\\[-`{-~',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
}

/**
 * A pattern of RE2 as one of Trino, which reads it as Java would: there `$` also stands before the last line break, `[` inside
 * of a class begins another, and `&&` intersects two.
 */
export function trinoRegex(pattern: string, of: 'whole' | 'part'): string {
  const [, flags = '', rest = ''] = /^(\(\?[a-zA-Z]+\))?([^]*)$/.exec(pattern) ?? []
  if (flags.includes('U')) throw new PullError('Trino has no ungreedy patterns')
  const isMultiline = flags.includes('m')
  const translated = rest.replace(
    part,
    (found: string, inClass: string | undefined, name: string | undefined) => {
      if (inClass !== undefined) return classOf(inClass)
      if (name !== undefined) return `(?<${name}>`
      if (found === '$' && !isMultiline) return '\\z'
      return found
    },
  )
  return of === 'whole' ? `${flags}\\A(?:${translated})\\z` : `${flags}${translated}`
}

/** An escape, a class, a named group, or the end of the text. */
const part = /\\[^]|\[(\^?\]?(?:\\[^]|\[:\^?\w+:\]|[^\]\\])*)\]|\(\?P<(\w+)>|\$/g

function classOf(inside: string): string {
  const escaped = inside.replace(
    /\\[^]|\[:(\w+):\]|[[&]|^\^?\]/g,
    (found: string, name: string | undefined) => {
      if (name !== undefined) return posix[name] ?? found
      if (found === '[' || found === '&') return `\\${found}`
      return found.startsWith('\\') ? found : found.replace(']', '\\]')
    },
  )
  return `[${escaped}]`
}
