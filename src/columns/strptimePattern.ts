/** A part of a year in which all days with these numbers are dates: a text is a date if it is one of any part. */
interface Part {
  readonly day: string
  readonly months: readonly number[]
  readonly leap?: boolean
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const whole: Part = { day: '0?[1-9]| [1-9]|[12]\\d|3[01]', months }
const anyYear: readonly Part[] = [
  { day: '0?[1-9]| [1-9]|1\\d|2[0-8]', months },
  { day: '29|30', months: months.filter((month) => month !== 2) },
  { day: '31', months: [1, 3, 5, 7, 8, 10, 12] },
]
const leapDay: Part = { day: '29', months: [2], leap: true }

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const short = (name: string): string => name.slice(0, 3)

/** Year 0 is none. */
const year = '\\d{3}[1-9]|\\d\\d[1-9]0|\\d[1-9]00|[1-9]000'
const week = '5[0-3]|[0-4]\\d|\\d'
const fourth = '0[48]|[2468][048]|[13579][26]'

/** Pattern of each directive of Python's strptime, in the C locale. */
const directives: Readonly<Record<string, (part: Part) => string>> = {
  d: ({ day }) => day,
  m: ({ months }) => months.map((month) => (month < 10 ? `0?${month}` : month)).join('|'),
  b: ({ months }) => months.map((month) => short(monthNames[month - 1]!)).join('|'),
  B: ({ months }) => months.map((month) => monthNames[month - 1]!).join('|'),
  Y: ({ leap }) => (leap ? `\\d\\d(?:${fourth})|(?:${fourth})00` : year),
  y: ({ leap }) => (leap ? `00|${fourth}` : '\\d\\d'),
  H: () => '2[0-3]|[01]\\d|\\d',
  I: () => '1[0-2]|0?[1-9]',
  p: () => 'AM|PM',
  M: () => '[0-5]\\d|\\d',
  S: () => '[0-5]\\d|\\d',
  f: () => '\\d{1,6}',
  z: () => '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?-i:Z)',
  Z: () => 'UTC|GMT',
  j: () => '36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0?[1-9]',
  U: () => week,
  W: () => week,
  w: () => '[0-6]',
  a: () => weekdays.map(short).join('|'),
  A: () => weekdays.join('|'),
  G: () => year,
  V: () => '5[0-3]|0[1-9]|[1-4]\\d|\\d',
  u: () => '[1-7]',
  '%': () => '%',
}

const composed: Readonly<Record<string, string>> = {
  '%c': '%a %b %d %H:%M:%S %Y',
  '%x': '%m/%d/%y',
  '%X': '%H:%M:%S',
}

const decompose = (format: string): string =>
  format.replace(/%[\s\S]/g, (directive) => composed[directive] ?? directive)

/** Describes the problem of a format, or null. */
export function strptimeProblem(format: string): string | null {
  const used = [...decompose(format).matchAll(/%([\s\S]?)/g)].map(([, name = '']) => name)
  const unknown = used.find((name) => !Object.hasOwn(directives, name))
  if (unknown !== undefined)
    return `%${unknown} isn't a directive; known directives are ${Object.keys(directives).join(', ')}, c, x and X`
  const has = (name: string): boolean => used.includes(name)
  return has('G') === has('V') && (!has('G') || ['a', 'A', 'u', 'w'].some(has))
    ? null
    : 'a year of weeks is written with %G, %V and a day of the week: %u, %w, %a or %A'
}

/**
 * The RE2 pattern of all texts that Python's `datetime.strptime` reads by a format, in the C locale: days that are in no
 * calendar are not among them. Where digits stand side by side and can be parted in several ways, Python takes the first
 * way and this any. https://docs.python.org/3/library/datetime.html#format-codes
 */
export const strptimePattern = (format: string): string => `(?i)${strptimeGroup(format)}`

/** The same without upper and lower case, as a group to be part of a larger pattern. */
export function strptimeGroup(format: string): string {
  const plain = decompose(format)
  const has = (name: string): boolean => new RegExp(`%(?:${name})`).test(plain.replaceAll('%%', ''))
  const parts = has('d') && has('[mbB]') ? (has('[Yy]') ? [...anyYear, leapDay] : anyYear) : [whole]
  return `(?:${parts.map((part) => patternOf(plain, part)).join('|')})`
}

const patternOf = (format: string, part: Part): string =>
  format.replace(/%([\s\S])|\s+|[^%\s]/g, (text, name?: string) => {
    if (name !== undefined) return `(?:${directives[name]!(part)})`
    return text.trim() === '' ? '\\s+' : text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  })
