import { expect, it } from 'vitest'
import {
  expectColumnValuesToMatchFormat,
  expectColumnValuesToMatchFormat as matchFormat,
} from '../../src/expectations/expectColumnValuesToMatchFormat.ts'
import { textFormats, type FormatName } from '../../src/columns/textFormats.ts'
import { resultOf } from '../dataEngine.ts'
import { refuses } from './judges.ts'

const examples: Record<FormatName, { good: string[]; bad: string[] }> = {
  email: { good: ['a.b+c@example.org'], bad: ['a@b', 'a example.org'] },
  url: { good: ['https://example.org/a?b=1#c', 'http://localhost:8080'], bad: ['example.org', 'http://'] },
  domain: { good: ['example.org'], bad: ['example', '-a.org'] },
  uuid: { good: ['123e4567-e89b-12d3-a456-426614174000'], bad: ['123e4567e89b12d3a456426614174000'] },
  ipv4: { good: ['192.168.0.1'], bad: ['192.168.0.256', '::1'] },
  ipv6: { good: ['2001:db8::1'], bad: ['127.0.0.1', '2001:db8:::1'] },
  mac_address: { good: ['01:23:45:67:89:ab'], bad: ['01:23:45:67:89'] },
  iso_country_2: { good: ['DE'], bad: ['de', 'XX'] },
  iso_country_3: { good: ['DEU'], bad: ['GER'] },
  iso_currency: { good: ['EUR'], bad: ['EURO', 'eur'] },
  iso_language: { good: ['de'], bad: ['xx'] },
  iso_8601: { good: ['2020-02-29T10:00:00Z', '2020-02-29'], bad: ['2021-02-29', '29.2.2020'] },
  iban: { good: ['DE89370400440532013000', 'GB82 WEST 1234 5698 7654 32'], bad: ['DE89370400440532013001'] },
  bic: { good: ['DEUTDEFF500'], bad: ['DEUTDEF'] },
  luhn: { good: ['79927398713'], bad: ['79927398710'] },
  credit_card: { good: ['4111111111111111'], bad: ['4111111111111112'] },
  isbn: { good: ['978-3-16-148410-0', '0-306-40615-2'], bad: ['978-3-16-148410-1'] },
  issn: { good: ['2049-3630'], bad: ['2049-3631'] },
  ean: { good: ['4006381333931'], bad: ['4006381333932'] },
  isin: { good: ['US0378331005'], bad: ['US0378331006'] },
  semver: { good: ['1.2.3-rc.1'], bad: ['1.2'] },
  jwt: { good: ['eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl'], bad: ['a.b'] },
  base64: { good: ['YWJj'], bad: ['YWJ'] },
  hex_colour: { good: ['#ff00aa'], bad: ['#ff00a'] },
  md5: { good: ['d41d8cd98f00b204e9800998ecf8427e'], bad: ['d41d8cd98f00b204e9800998ecf8427'] },
  lat_long: { good: ['52.5, 13.4'], bad: ['91, 13.4'] },
  mime_type: { good: ['text/html; charset=utf-8'], bad: ['html'] },
}

it.each(Object.keys(textFormats) as FormatName[])('%s', async (format) => {
  const { good, bad } = examples[format]
  const sample = [...good, ...bad, null].map((a) => ({ a }))
  const result = await resultOf(matchFormat({ column: 'a', format }), { sample })
  expect(result.unexpected).toMatchObject({ count: bad.length, total: good.length + bad.length })
  expect(result.unexpected?.examples.map(({ value }) => value)).toEqual(bad)
})

it('asks once for each value, and counts each occurrence', async () => {
  const sample = `a,b\n${'x,1\n'.repeat(5000)}${'1.2.3,1\n'.repeat(5000)}`
  const result = await resultOf(matchFormat({ column: 'a', format: 'semver', mostly: 0.5 }), { sample })
  expect(result).toMatchObject({ status: 'pass', unexpected: { count: 5000, total: 10_000 } })
  expect(result.unexpected?.examples).toHaveLength(5)
})

refuses(expectColumnValuesToMatchFormat, [
  [{ column: 'a', format: 'emal' }, 'not "emal"; did you mean "email"?'],
])
