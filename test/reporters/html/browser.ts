import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine: the one that CHROMIUM names, or one in a usual place. */
export const executable = process.env['CHROMIUM'] ?? places.find(existsSync)

if (executable === undefined)
  // eslint-disable-next-line no-console
  console.warn('HTML reports are NOT tested in a browser: install chromium, or name one with CHROMIUM')

let browser: Promise<Browser> | null = null
const launched = (): Promise<Browser> =>
  (browser ??= chromium.launch({ executablePath: executable!, args: ['--no-sandbox'] }))

export const closeBrowser = async (): Promise<void> => {
  const open = browser
  browser = null
  await (await open)?.close()
}

export interface Visit {
  readonly page: Page
  readonly url: string
  /** What the console said that is no plain log. */
  readonly complaints: string[]
  readonly requests: string[]
}

/** Opens HTML as the file it will be, in a window of its own. */
export const visit = (html: string, options: BrowserContextOptions = {}, fragment = ''): Promise<Visit> =>
  visitFiles({ 'page.html': html }, `page.html${fragment}`, options)

export async function visitFiles(
  files: Readonly<Record<string, string>>,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-page-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return visitUrl(`file://${folder}/${address}`, options)
}

export async function visitUrl(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (await launched()).newContext({ viewport: { width: 1280, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url())
  })
  await page.goto(url)
  return { page, url, complaints, requests }
}

/** Violations of accessibility that axe finds, one line each; the page must have been opened with `bypassCSP`. */
export const violations = (page: Page): Promise<readonly string[]> => axeViolations(page, '{}')

/** Violations that depend on the colours of a page, when all others are known. */
export const colourViolations = (page: Page): Promise<readonly string[]> =>
  axeViolations(page, '{ runOnly: ["color-contrast", "link-in-text-block"] }')

async function axeViolations(page: Page, options: string): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"], ...${options} }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary].join(": ")))`,
  )
  return found as string[]
}
