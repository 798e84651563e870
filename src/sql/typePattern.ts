const date = '[0-9]{4}-[0-9]{2}-[0-9]{2}'
const timeOf = (places: string): string => `[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,${places}})?)?`
const offset = ' ?(Z|UTC|[+-](0[0-9]|1[0-5])(:?[0-5][0-9])?)'

/** How a value of each type is written where a file holds nothing but text: RE2 patterns of the whole text. */
export const typePattern = {
  boolean: '(?i)\\s*(true|false)\\s*',
  integer: '\\s*[+-]?[0-9]{1,38}\\s*',
  float: '(?i)\\s*[+-]?(([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?|nan|inf|infinity)\\s*',
  date,
  timestamp: `${date}(${timeOf('6')})?`,
  /** A time with its offset from UTC. */
  instant: `${date}(${timeOf('6')})?${offset}`,
  /** A local time finer than microseconds. */
  nanoseconds: `${date}(${timeOf('9')})?`,
  /** A time finer than microseconds with its offset from UTC. */
  nanosecondInstant: `${date}(${timeOf('9')})?${offset}`,
  /** Any of these times. */
  moment: `${date}(${timeOf('9')})?(${offset})?`,
} as const
