import { formatCount } from '../../src/text/formatCount.ts'
import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'
import { verdictOf } from '../terminal/verdictLine.ts'
import { Checks } from './Checks.tsx'
import { Columns } from './Columns.tsx'
import { contentSecurityPolicy, linkedPolicy } from './contentSecurityPolicy.ts'
import { Family } from './Family.tsx'
import { favicon } from './favicon.ts'
import { History } from './History.tsx'
import { Inputs } from './Inputs.tsx'
import { MarkShapes } from './Mark.tsx'
import { Masthead } from './Masthead.tsx'
import { Metadata } from './Metadata.tsx'
import type { PageModel } from './pageModel.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { subjectOf } from './subjectOf.ts'
import { Warnings } from './Warnings.tsx'

/** Whether style and script are in the page or in files next to it. */
export type Assets = 'inline' | 'linked'

/** The whole document. */
export function Page({
  model: { report, history, checks, columns },
  assets,
}: {
  readonly model: PageModel
  readonly assets: Assets
}) {
  const { word, sentence } = verdictOf(report)
  return (
    <html lang="en">
      <head>
        <Metadata
          tool={report.tool}
          policy={assets === 'inline' ? contentSecurityPolicy(style, script) : linkedPolicy}
        />
        <title>{`${word}: ${truncate(plainText(subjectOf(report)), 100)} – ${sentence}`}</title>
        {assets === 'inline' ? (
          <>
            <link rel="icon" href={`data:image/svg+xml,${encodeURIComponent(favicon(report))}`} />
            <style dangerouslySetInnerHTML={{ __html: style }} />
          </>
        ) : (
          <>
            <link rel="icon" href="favicon.svg" />
            <link rel="stylesheet" href="style.css" />
          </>
        )}
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to the checks
        </a>
        <MarkShapes />
        <Masthead report={report} checks={checks} />
        <main id="main" class="wrap">
          <Warnings warnings={report.warnings} />
          <Inputs report={report} />
          <Checks checks={checks} file={report.suite.file} />
          {history && <History history={history} />}
          {report.family && <Family checks={checks} family={report.family} />}
          <Columns columns={columns} />
        </main>
        <footer class="wrap">
          {report.tool.name} {report.tool.version} · {formatCount(report.results.length, 'check')}
        </footer>
        {assets === 'inline' ? (
          <script dangerouslySetInnerHTML={{ __html: script }} />
        ) : (
          <script src="script.js" />
        )}
      </body>
    </html>
  )
}
