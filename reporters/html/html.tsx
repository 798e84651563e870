import { renderToString } from 'preact-render-to-string'
import type { Report } from '../../src/core/report.ts'
import { favicon } from './favicon.ts'
import { Page, type Assets } from './Page.tsx'
import { pageModel } from './pageModel.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/**
 * The report as one page that needs no other file: no network, and neither script nor style sheet to be legible.
 * With earlier reports of the same suite, the oldest first, it shows the trend of each check.
 */
export const html = (report: Report, earlier: readonly Report[] = []): string =>
  page(report, earlier, 'inline')

/**
 * The same as a page, a style sheet and a script, for servers that forbid pages to hold their own, as Jenkins does.
 * File names and what is in them.
 */
export const htmlFiles = (
  report: Report,
  earlier: readonly Report[] = [],
): Readonly<Record<string, string>> => ({
  'index.html': page(report, earlier, 'linked'),
  'style.css': style,
  'script.js': script,
  'favicon.svg': favicon(report),
})

const page = (report: Report, earlier: readonly Report[], assets: Assets): string =>
  `<!doctype html>\n${renderToString(<Page model={pageModel(report, earlier)} assets={assets} />)}\n`
