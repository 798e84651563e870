const classes: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_', s: '\\t\\n\\f\\r ' }

/**
 * A pattern of RE2 as an advanced regular expression of Postgres. There `\d`, `\w` and `\s` take other alphabets in, `.`
 * takes a line break in, and flags stand only at the start.
 */
export function postgresRegex(pattern: string): string {
  const [, flags = '', rest = ''] = /^(?:\(\?([ims]+)\))?([^]*)$/.exec(pattern) ?? []
  let translated = ''
  let isInClass = false
  for (let i = 0; i < rest.length; i++) {
    const char = rest[i]!
    if (char === '\\') {
      const escaped = rest[++i] ?? ''
      translated += escapeOf(escaped, isInClass)
    } else {
      if (char === '[' && !isInClass) isInClass = true
      else if (char === ']' && isInClass && !/\[\^?$/.test(translated)) isInClass = false
      translated += char
    }
  }
  const options = [flags.includes('i') ? 'i' : '', flags.includes('s') ? 's' : 'p'].join('')
  return `(?${options})${translated}`
}

function escapeOf(char: string, isInClass: boolean): string {
  const inside = classes[char.toLowerCase()]
  if (inside === undefined || (char !== char.toLowerCase() && isInClass))
    return char === 'z' ? '\\Z' : `\\${char}`
  if (isInClass) return inside
  return char === char.toLowerCase() ? `[${inside}]` : `[^${inside}]`
}
