import { afterAll, describe, expect, test } from 'vitest'
import { plainText } from '../../reporters/format/plainText.ts'
import { closeBrowser, executable, visit } from '../reporters/html/browser.ts'
import { hostileFiles, hostileTexts } from './hostileFiles.ts'
import { folder } from './runCli.ts'

afterAll(closeBrowser)

describe.skipIf(executable === undefined)('in Chromium (NOT RUN without it: 1 page)', () => {
  test('the page of hostile data runs nothing and asks for nothing', async () => {
    const data = folder(hostileFiles)
    await data.run(
      ...['-r', 'reference.csv', '-s', 'sample.csv', '--suite', 'suite.json', '--html', 'page.html', '-v'],
    )
    const { page, url, complaints, requests } = await visit(data.read('page.html'))
    expect(await page.locator('script, img, iframe, object, embed, [onerror], [onload]').count()).toBe(1)
    expect(complaints).toEqual([])
    expect(requests).toEqual([url])
    const text = (await page.locator('body').textContent()) ?? ''
    for (const each of hostileTexts) expect(text).toContain(plainText(each).slice(0, 100))
  })
})
