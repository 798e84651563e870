import { renderToString } from 'preact-render-to-string'
import type { Report } from '../src/report.ts'
import { Page, type Assets } from './html/Page.tsx'
import { pageModel } from './html/pageModel.ts'

export interface HtmlOptions {
  /** `linked` leaves style and script to `style.css` and `script.js` beside the page; `inline` unless told. */
  readonly assets?: Assets
}

/** The report as one page that needs nothing beside it: no network, no script, no style sheet to be legible. */
export const html = (report: Report, { assets = 'inline' }: HtmlOptions = {}): string =>
  `<!doctype html>\n${renderToString(<Page model={pageModel(report)} assets={assets} />)}\n`
