import { entryOf } from '../shared/record.ts'

const directives: Readonly<Record<string, string>> = {
  yyyy: '%Y',
  uuuu: '%Y',
  yy: '%y',
  MM: '%m',
  MMM: '%b',
  MMMM: '%B',
  dd: '%d',
  HH: '%H',
  hh: '%I',
  mm: '%M',
  ss: '%S',
  SSS: '%f',
  SSSSSS: '%f',
  a: '%p',
  Z: '%z',
  XXX: '%z',
}

/**
 * A format of Java's `DateTimeFormatter` in Python's directives: `dd.MM.yyyy` is `%d.%m.%Y`. Null where it has letters
 * that have no such directive.
 */
export function jdkFormat(format: string): string | null {
  const parts = format.match(/'[^']*'|([a-zA-Z])\1*|[^a-zA-Z']+/g) ?? []
  const known = parts.map((part) => {
    if (part === 'T') return 'T'
    if (/^[a-zA-Z]/.test(part)) return entryOf(directives, part) ?? null
    return part.replaceAll("'", '').replaceAll('%', '%%')
  })
  return known.includes(null) ? null : known.join('')
}
