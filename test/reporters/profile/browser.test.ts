import { afterAll, describe, expect, it } from 'vitest'
import { profileHtml } from '../../../reporters/profile/profileHtml.tsx'
import { hostile } from '../hostileReport.ts'
import { closeBrowser, colourViolations, executable, violations, visit } from '../html/browser.ts'
import { sampleProfile } from './sampleProfile.ts'

afterAll(closeBrowser)

describe.skipIf(executable === undefined)('in Chromium (NOT RUN without it: 3 pages)', () => {
  const pages = [
    ['of one table', sampleProfile('price', false)],
    ['of two tables', sampleProfile('price')],
    ['of hostile text', sampleProfile(Object.values(hostile).join(' '))],
  ] as const

  it.each(pages)('a page %s complains of nothing, fits any window, and is accessible', async (_, profile) => {
    const { page, url, complaints, requests } = await visit(profileHtml(profile))
    for (const width of [1280, 760, 320]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
    expect(complaints).toEqual([])
    expect(requests).toEqual([url])
    const { page: open } = await visit(profileHtml(profile), { bypassCSP: true })
    expect(await violations(open)).toEqual([])
    await open.emulateMedia({ colorScheme: 'dark' })
    expect(await colourViolations(open)).toEqual([])
  })

  it('finds columns by name, and opens the one that a link names', async () => {
    const { page } = await visit(profileHtml(sampleProfile('price')), {}, '#column-price1')
    await page.fill('[name=q]', 'PRICE2')
    expect(await page.locator('.overview tbody tr:visible').count()).toBe(1)
    await page.fill('[name=q]', 'nothing')
    expect(await page.locator('.nothing').textContent()).toBe('No column fits.')
    await page.fill('[name=q]', '')
    await page.check('[name=alerts]')
    expect(await page.locator('.overview tbody tr:visible').count()).toBe(1)
  })
})
