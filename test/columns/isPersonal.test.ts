import { expect, it } from 'vitest'
import { isPersonal } from '../../src/columns/isPersonal.ts'

const classes = (...values: string[]) => ({
  counts: new Map(values.map((value) => [value, 1])),
  cut: false,
})

it.each(['Name', 'first_name', 'customerEmail', 'E-Mail', 'mobile phone', 'Nachname', 'ip'])(
  'a column "%s" is about people',
  (name) => expect(isPersonal({ name }, null)).toBe(true),
)

it.each(['species', 'enamel', 'amount', 'Sex', 'hotel', 'shipping'])('a column "%s" is not', (name) =>
  expect(isPersonal({ name }, classes('a', 'b'))).toBe(false),
)

it.each(['jo@example.org', '+49 30 1234567', '0049 30 1234567', '(555) 123-4567'])(
  '"%s" gives it away',
  (value) => expect(isPersonal({ name: 'contactless' }, classes('x', value))).toBe(true),
)
