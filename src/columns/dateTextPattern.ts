import { strptimeGroup } from './strptimePattern.ts'

const separators = ['-', '/', '.']
const numbers = ['%Y %m %d', '%d %m %Y', '%m %d %Y', '%d %m %y', '%m %d %y', '%y %m %d', '%Y %m', '%m %Y']
const words = ['%d %b %Y', '%d %b %y', '%b %d %Y', '%b %d, %Y', '%Y %b %d', '%b %Y', '%b, %Y']

const dateFormats: readonly string[] = [
  ...numbers.flatMap((format) => separators.map((separator) => format.replaceAll(' ', separator))),
  ...words,
  ...words.map((format) => format.replaceAll('%b', '%B')),
  ...['%b. %d, %Y', '%d-%b-%Y', '%d-%B-%Y', '%Y-%b-%d', '%d%b%Y', '%Y'],
]

/** Always eight digits: without the zeros of day and month, many numbers would be dates. */
const eightDigits = strptimeGroup('%Y%m%d').replaceAll('0?', '0').replaceAll('| [1-9]', '')

const seconds = '(?::[0-5]\\d(?:[.,]\\d+)?)?'
const times = [
  `(?:2[0-3]|[01]?\\d):[0-5]\\d${seconds}`,
  `(?:1[0-2]|0?[1-9])(?::[0-5]\\d${seconds})?\\s*[ap]\\.?m\\.?`,
  '(?:2[0-3]|[01]\\d)[0-5]\\d(?:[0-5]\\d)?',
]
const zone = '\\s*(?:Z|UTC|GMT|[+-]\\d\\d(?::?[0-5]\\d)?)'
const weekday = `(?:${strptimeGroup('%a')}|${strptimeGroup('%A')}),?\\s+`

/**
 * The RE2 pattern of all texts that are read as a date: English names or numbers in the usual orders, perhaps after a
 * day of the week, perhaps with a time and a zone. A date says its year, and is in the calendar in one of those orders.
 */
export const dateTextPattern = (): string =>
  `(?i)\\s*(?:${weekday})?(?:${[...dateFormats.map(strptimeGroup), eightDigits].join('|')})` +
  `(?:(?:T|,?\\s+)(?:${times.join('|')})(?:${zone})?)?\\s*`
