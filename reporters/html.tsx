import { renderToString } from 'preact-render-to-string'
import type { Report } from '../src/report.ts'
import { favicon } from './html/favicon.ts'
import { Page, type Assets } from './html/Page.tsx'
import { pageModel } from './html/pageModel.ts'
import { script } from './html/script.ts'
import { style } from './html/style.ts'

/** The report as one page that needs nothing beside it: no network, and neither script nor style sheet to be legible. */
export const html = (report: Report): string => page(report, 'inline')

/**
 * The same as a page, a style sheet and a script, for servers that forbid pages to hold their own, as Jenkins does.
 * File names and what is in them.
 */
export const htmlFiles = (report: Report): Readonly<Record<string, string>> => ({
  'index.html': page(report, 'linked'),
  'style.css': style,
  'script.js': script,
  'favicon.svg': favicon(report),
})

const page = (report: Report, assets: Assets): string =>
  `<!doctype html>\n${renderToString(<Page model={pageModel(report)} assets={assets} />)}\n`
