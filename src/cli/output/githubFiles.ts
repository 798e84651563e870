import { stat } from 'node:fs/promises'
import { markdown } from '../../../reporters/markdown/markdown.ts'
import type { Report } from '../../core/report.ts'

/** GitHub drops the whole summary of a step that is larger than a mebibyte. */
const largestSummary = 1024 * 1024
/** Less than this shows no more than a heading. */
const smallestSummary = 4096

/** The step summary and the outputs of a run, by the files that GitHub Actions names for them. */
export async function githubFiles(
  report: Report,
  { GITHUB_STEP_SUMMARY: summary = '', GITHUB_OUTPUT: output = '' }: NodeJS.ProcessEnv,
): Promise<Readonly<Record<string, string>>> {
  const maxBytes = summary === '' ? 0 : largestSummary - (await sizeOf(summary)) - 1
  return {
    ...(maxBytes >= smallestSummary && { [summary]: `${markdown(report, { maxBytes: maxBytes - 1 })}\n` }),
    ...(output !== '' && { [output]: outputsOf(report) }),
  }
}

/** Numbers and words of our own only: a value with a line end could set other outputs. */
const outputsOf = ({ status, summary }: Report): string =>
  [
    ['status', status],
    ['total', summary.total],
    ['passed', summary.pass],
    ['failed', summary.fail],
    ['errors', summary.error],
    ['warnings', summary.warning],
    ['skipped', summary.skip],
    ['unchecked', summary.unchecked],
  ]
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')

/** Earlier commands of the step may have written to it. */
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
