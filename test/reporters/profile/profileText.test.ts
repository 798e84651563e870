import { expect, it } from 'vitest'
import { profileText } from '../../../reporters/profile/profileText.ts'
import { hostile } from '../hostileReport.ts'
import { sampleProfile } from './sampleProfile.ts'

it.each(Object.entries(hostile))('keeps %s on its line', (_, text) => {
  const lines = profileText(sampleProfile(text)).split('\n')
  const columns = sampleProfile(text).columns.length
  // Two tables, the warning, four alerts, the columns, the count, and blank lines between them.
  expect(lines).toHaveLength(2 + 1 + 1 + 1 + 4 + 1 + columns + 1 + 1 + 1)
  expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u202e]/u)
})

it('says how many alerts there are, and how important', () => {
  expect(profileText(sampleProfile('a')).trimEnd().split('\n').at(-1)).toMatch(
    /^ {2}4 alerts \(1 high, 1 medium, 2 low\) in \d+ columns · 0\.4 s$/,
  )
})
