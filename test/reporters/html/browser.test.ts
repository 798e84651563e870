import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { html, htmlFiles } from '../../../reporters/html/html.tsx'
import type { Report } from '../../../src/core/report.ts'
import { hostile, hostileReport } from '../hostileReport.ts'
import { everyColumn, everyKind, failed, input, result, sampleReport, tested } from '../sampleReport.ts'
import {
  closeBrowser,
  colourViolations,
  executable,
  violations,
  visit,
  visitFiles,
  visitUrl,
} from './browser.ts'
import { realReport } from './realReport.ts'

afterAll(closeBrowser)

const family = { alpha: 0.05, correction: 'bonferroni', size: 2, adjustedAlpha: 0.025 }
const everything = sampleReport(
  [
    ...everyKind,
    tested({ id: 'ks', column: 'tempo', status: 'fail' }),
    tested({ id: 'ks2', column: 'genre' }, 0.4),
  ],
  {
    family,
    columns: everyColumn(),
    warnings: ['reference and sample are the same bytes'],
    command: 'validate --sample x.csv',
    inputs: { reference: input(), sample: input({ ref: 'new.csv' }) },
  },
)

const reports: readonly (readonly [name: string, report: () => Promise<Report>])[] = [
  ['a real run', realReport],
  ['every kind of result and column', () => Promise.resolve(everything)],
  ['a run that passed', () => Promise.resolve(sampleReport([result()]))],
  ['a run that could not be', () => Promise.resolve(sampleReport([result({ status: 'error' })]))],
  ['no check', () => Promise.resolve(sampleReport([]))],
  [
    'hostile text',
    () =>
      Promise.resolve({
        ...everything,
        ...hostileReport(Object.values(hostile).join(' ')),
        family,
      }),
  ],
]

describe.skipIf(executable === undefined)(`in Chromium (NOT RUN without it: ${reports.length} pages)`, () => {
  describe.each(reports)('%s', (_, make) => {
    test('asks for nothing, complains of nothing, and fits any window', async () => {
      const { url, complaints, requests, page } = await visit(html(await make()))
      for (const width of [1280, 760, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
      expect(complaints).toEqual([])
      expect(requests).toEqual([url])
    })

    test('is accessible in the light and in the dark', async () => {
      const { page } = await visit(html(await make()), { bypassCSP: true })
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await colourViolations(page)).toEqual([])
    })
  })

  describe('with earlier runs', () => {
    const runs = Array.from({ length: 70 }, (_, day) =>
      sampleReport(
        [
          tested({ id: 'ks', status: day % 9 === 0 ? 'fail' : 'pass' }),
          result({ id: 'warn', status: 'fail', severity: 'warning', column: 'genre' }),
          result({ id: 'error', status: day > 60 ? 'error' : 'pass', column: 'energy' }),
          result({ id: 'gone', column: hostile['script']! }),
        ],
        { startedAt: new Date(Date.UTC(2026, 8, 1 + day)).toISOString() },
      ),
    )
    const page = () => html({ ...everything, startedAt: '2026-12-01T00:00:00.000Z' }, runs)

    test('the page tells their trends, is accessible and fits any window', async () => {
      const { page: shown, complaints } = await visit(page(), { bypassCSP: true })
      expect(complaints).toEqual([])
      expect(await shown.locator('.runs tbody tr').count()).toBe(30)
      const [ks] = await shown.locator('.trends tbody tr', { hasText: 'distribution' }).allTextContents()
      expect(ks).toContain('failed in the newest of 71 runs')
      expect(await shown.locator('.history').textContent()).not.toContain('alert')
      expect(await violations(shown)).toEqual([])
      await shown.emulateMedia({ colorScheme: 'dark' })
      expect(await colourViolations(shown)).toEqual([])
      for (const width of [1280, 760, 320]) {
        await shown.setViewportSize({ width, height: 800 })
        expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
    })

    test('a trend leads to its check', async () => {
      const { page: shown } = await visit(page())
      await shown.locator('.trends a', { hasText: 'energy' }).click()
      expect(shown.url()).toMatch(/#check-error$/)
      expect(await shown.locator('#check-error .trend').textContent()).toContain(
        'could not run in the last 10',
      )
    })
  })

  test('what is not accessible would be found', async () => {
    const spoiled = html(everything).replace('<main', '<img src="data:,"><p style="color:#ccc">pale</p><main')
    const { page } = await visit(spoiled, { bypassCSP: true })
    const found = (await violations(page)).map((line) => line.split(':')[0])
    expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
  })

  test('text stays text: nothing that names and cells hold is run or becomes an element', async () => {
    const { page, complaints } = await visit(html(hostileReport(hostile['script']!)))
    expect(await page.locator('script').count()).toBe(1)
    expect(complaints).toEqual([])
    expect(await page.locator('article.check .message').first().textContent()).toBe(hostile['script'])
  })

  test('the dark page is dark, the light one light', async () => {
    const brightness = async (colorScheme: 'light' | 'dark'): Promise<number> => {
      const { page } = await visit(html(everything), { colorScheme })
      const colour = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      return Math.max(...[...colour.matchAll(/\d+/g)].map(Number))
    }
    expect(await brightness('light')).toBeGreaterThan(240)
    expect(await brightness('dark')).toBeLessThan(40)
  })

  describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
    test('kinds of results can be chosen', async () => {
      const { page } = await visit(html(everything), { javaScriptEnabled })
      const groups = page.locator('.group')
      expect(await groups.count()).toBe(5)
      expect(await groups.evaluateAll(shown)).toEqual(['failure', 'error', 'warning', 'pass', 'skip'])
      await page.getByRole('radio', { name: /Warnings/ }).check({ force: true })
      expect(await groups.evaluateAll(shown)).toEqual(['warning'])
      await page.getByRole('radio', { name: /All/ }).check({ force: true })
      expect(await groups.evaluateAll(shown)).toHaveLength(5)
    })

    test('a link to a check finds it, also where it is folded up', async () => {
      const { page } = await visit(html(everything), { javaScriptEnabled }, '#check-pass')
      await page.waitForFunction(`document.querySelector('#check-pass').checkVisibility()`, null, {
        timeout: 5000,
      })
      expect(await page.locator('#check-pass').isVisible()).toBe(true)
    })
  })

  test('without JavaScript there is no search, and all the rest', async () => {
    const { page } = await visit(html(everything), { javaScriptEnabled: false })
    expect(await page.getByRole('searchbox').count()).toBe(0)
    expect(await page.locator('.word').textContent()).toBe('FAIL')
    expect(await page.locator('svg.chart').first().isVisible()).toBe(true)
  })

  test('checks are searched by words, by severity and by column, and the address remembers', async () => {
    const { page } = await visit(html(everything))
    const found = () => page.locator('.check').evaluateAll(shownIds)
    await page.getByRole('searchbox').fill('RARE classes')
    expect(await found()).toEqual(['check-info'])
    await page.getByRole('searchbox').fill('')
    await page.getByRole('combobox', { name: 'severity' }).selectOption('warning')
    expect(await found()).toEqual(['check-warn'])
    await page.getByRole('combobox', { name: 'severity' }).selectOption('')
    await page.getByRole('combobox', { name: 'column' }).selectOption('pickup')
    expect(await found()).toEqual(['check-skip'])
    expect(page.url()).toMatch(/#column=pickup$/)
    await page.reload()
    expect(await found()).toEqual(['check-skip'])
    await page.getByRole('searchbox').fill('nothing like it')
    expect(await found()).toEqual([])
    expect(await page.getByRole('status').textContent()).toBe('No check fits the filter.')
  })

  test('a link to a check that the filter hides shows it', async () => {
    const { page } = await visit(html(everything), {}, '#kind=warning')
    expect(await page.locator('#check-error').isVisible()).toBe(false)
    await page.evaluate(`location.hash = 'check-error'`)
    await page.locator('#check-error').waitFor({ state: 'visible', timeout: 5000 })
  })

  test('the slash key goes to the search', async () => {
    const { page } = await visit(html(everything))
    await page.keyboard.press('/')
    await page.keyboard.type('tempo')
    expect(await page.getByRole('searchbox').inputValue()).toBe('tempo')
  })

  test('kinds are chosen by the keyboard', async () => {
    const { page } = await visit(html(everything))
    await page.locator('#show-all').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.group').evaluateAll(shown)).toEqual(['failure'])
  })

  test('on paper there is no filter, and what is folded up is opened', async () => {
    const { page } = await visit(html(everything))
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('.filter').isVisible()).toBe(false)
    expect(await page.locator('#check-pass').isVisible()).toBe(true)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    await page.emulateMedia({ media: 'screen' })
    expect(await page.locator('#check-pass').isVisible()).toBe(false)
  })

  test('thousands of checks are laid out only where they are seen', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => result({ id: `c${i}`, column: `column_${i % 50}` }))
    const { page } = await visit(html(sampleReport([failed, ...many])))
    await page.locator('details.group summary').click()
    const rows = page.locator('details.group .check')
    expect(await rows.count()).toBe(5000)
    expect(await rows.last().evaluate((row) => getComputedStyle(row).contentVisibility)).toBe('auto')
    await page.getByRole('searchbox').fill('column_7')
    expect(await page.locator('.check:not([hidden])').count()).toBe(100)
  })

  test('drawings say in words what they show', async () => {
    const { page } = await visit(html(everything))
    const gap = page.getByRole('img', { name: 'Cumulative distribution of tempo' })
    expect(await gap.locator('desc').textContent()).toBe(
      'The largest gap is 0.222 at 1: up to there lie 44.4% of the reference and 22.2% of the sample.',
    )
    expect(await gap.locator('.gap text').textContent()).toBe('D 0.222')
  })

  describe('as Jenkins serves it', () => {
    const policy = "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';"

    async function serve(files: Readonly<Record<string, string>>): Promise<string> {
      const types: Readonly<Record<string, string>> = {
        css: 'text/css',
        js: 'text/javascript',
        html: 'text/html',
      }
      const server = createServer((request, response) => {
        const name = request.url === '/' ? 'index.html' : request.url!.slice(1)
        const type = types[name.split('.').at(-1)!] ?? 'text/plain'
        response.setHeader('Content-Security-Policy', policy)
        response.setHeader('Content-Type', `${type}; charset=utf-8`)
        response.statusCode = name in files ? 200 : 404
        response.end(files[name] ?? '')
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      onTestFinished(() => void server.close())
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    }

    test('the folder has its style, and its filter', async () => {
      const { page, complaints } = await visitUrl(await serve(htmlFiles(everything)))
      expect(
        await page.locator('.masthead').evaluate((header) => getComputedStyle(header).backgroundColor),
      ).toBe('rgb(159, 29, 23)')
      await page.getByRole('radio', { name: /Warnings/ }).check({ force: true })
      expect(await page.locator('.group').evaluateAll(shown)).toEqual(['warning'])
      // That the script does not run is what the policy is for.
      expect(complaints.filter((complaint) => !/script/i.test(complaint))).toEqual([])
    })

    test('the single page is plain, and says the same', async () => {
      const { page } = await visitUrl(await serve({ 'index.html': html(everything) }))
      expect(
        await page.locator('.masthead').evaluate((header) => getComputedStyle(header).backgroundColor),
      ).toBe('rgba(0, 0, 0, 0)')
      expect(await page.locator('#check-r1').isVisible()).toBe(true)
      const bar = page.locator('svg.chart path').filter({ visible: true }).first()
      expect(await bar.count()).toBe(1)
    })
  })

  test('the folder works from a disk, script and all', async () => {
    const { page, complaints } = await visitFiles(htmlFiles(everything), 'index.html')
    await page.getByRole('searchbox').fill('rare classes')
    expect(await page.locator('.check').evaluateAll(shownIds)).toEqual(['check-info'])
    expect(complaints).toEqual([])
  })
})

const shown = (elements: readonly Element[]): (string | null)[] =>
  elements.filter((element) => element.checkVisibility()).map((element) => element.getAttribute('data-kind'))

const shownIds = (elements: readonly Element[]): string[] =>
  elements.filter((element) => element.checkVisibility()).map(({ id }) => id)
