import { describe, expect, it } from 'vitest'
import { strptimePattern, strptimeProblem } from '../../src/columns/strptimePattern.ts'
import { fullMatch } from '../fullMatch.ts'

/** What `datetime.strptime` of Python 3.11 reads by a format, and what it does not. */
const answers: readonly (readonly [format: string, read: readonly string[], refused: readonly string[]])[] = [
  [
    '%Y-%m-%d',
    ['2020-01-31', '2020-1-5', '2000-02-29'],
    [
      ...['2020-02-30', '1900-02-29', '99-01-01', '0000-01-01', '2020-01-31 ', '2020-13-01', '2020-00-10'],
      '20200131',
    ],
  ],
  ['%d/%m/%y', ['29/02/20', '29/02/00'], ['29/02/19', '31/04/68', '1/1/2020']],
  ['%Y%m%d', ['20200131', '2020131'], ['20200230']],
  ['%d %B %Y', ['31 january 2020', '1  May 2020', ' 1 May 2020'], ['31 Jan 2020', '30 FEBRUARY 2020']],
  ['%m-%d', ['02-28', '2-3'], ['02-29']],
  ['%d', ['31', ' 1', '01'], ['32', '0']],
  ['%H:%M:%S', ['23:59:59', '9:5:7'], ['24:00:00', '10:30:60', '10:30']],
  ['%I:%M %p', ['12:00 AM', '1:05 pm'], ['0:30 am', '13:00 PM']],
  ['%S.%f', ['1.5', '01.123456'], ['1.1234567']],
  [
    '%Y-%m-%dT%H:%M:%S%z',
    ['2020-01-31T10:30:15Z', '2020-01-31T10:30:15+0530', '2020-01-31t10:30:15-08:00'],
    ['2020-01-31T10:30:15z', '2020-01-31T10:30:15'],
  ],
  ['%A, %b. %d', ['Monday, Jan. 31', 'monday, jan. 31'], ['Mo, Jan. 31', 'Monday, Janx 31']],
  ['%Y (%j)', ['2020 (366)', '2020 (001)'], ['2020 (367)', '2020 [001]']],
  ['%G-W%V-%u', ['2020-W53-7'], ['2020-W00-1', '2020-W54-1']],
  ['100%% %Y', ['100% 2020'], ['100%% 2020']],
  ['%c', ['Fri Jan 31 10:30:15 2020'], ['2020-01-31']],
  ['%x %X', ['01/31/20 10:30:15'], []],
]

it.each(answers)('reads by %s what Python reads', async (format, read, refused) => {
  expect(strptimeProblem(format)).toBeNull()
  expect(await fullMatch(strptimePattern(format), [...read, ...refused])).toEqual(read)
})

it('knows every day of four hundred years, and none beside them', async () => {
  const isDay = (year: number, month: number, day: number): boolean => {
    const date = new Date(Date.UTC(year, month - 1, day))
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  }
  const written = (year: number, month: number, day: number): string =>
    [year, month, day].map((number) => String(number).padStart(2, '0')).join('-')
  const [days, others]: [string[], string[]] = [[], []]
  for (let year = 1900; year < 2300; year++)
    for (let month = 0; month <= 13; month++)
      for (const day of [0, 1, 28, 29, 30, 31, 32])
        (isDay(year, month, day) ? days : others).push(written(year, month, day))
  expect(days.length).toBeGreaterThan(20_000)
  const found = await fullMatch(strptimePattern('%Y-%m-%d'), [...others, ...days])
  expect(found).toEqual(days)
})

describe('formats that mean nothing', () => {
  it.each([
    ['%Y-%Q', "%Q isn't a directive; known directives are d, m, b,"],
    ['%', "% isn't a directive"],
    ['%-d', "%- isn't a directive"],
    ['%toString', "%t isn't a directive"],
    ['%G', 'a year of weeks is written with %G, %V and a day of the week'],
    ['%Y-W%V-%u', 'a year of weeks'],
    ['%G-W%V', 'a year of weeks'],
  ])('%s', (format, problem) => {
    expect(strptimeProblem(format)).toContain(problem)
  })
})
