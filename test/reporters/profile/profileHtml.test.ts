import { describe, expect, it } from 'vitest'
import { profileHtml } from '../../../reporters/profile/profileHtml.tsx'
import { hostile } from '../hostileReport.ts'
import { sampleProfile } from './sampleProfile.ts'

describe('the page of a profile', () => {
  it.each(Object.entries(hostile))('is free of what %s may do', (_, text) => {
    const page = profileHtml(sampleProfile(text))
    expect(page.includes('<script>alert')).toBe(false)
    expect(page.match(/[\p{Cc}\u2028\u202e\u2066]/gu)?.filter((found) => found !== '\n') ?? []).toEqual([])
    expect(page.length).toBeLessThan(200_000)
  })

  it('folds columns where there are many', () => {
    const profile = sampleProfile('a')
    const many = Array.from({ length: 40 }, (_, i) => ({ ...profile.columns[0]!, name: `a${i}` }))
    expect(profileHtml(profile)).toContain('<details class="card" id="column-a0" open')
    expect(profileHtml({ ...profile, columns: many })).not.toMatch(/<details class="card" id="[^"]*" open/)
  })
})
