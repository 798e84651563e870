import { familyLine } from '../format/familyLine.ts'
import type { Input, Report } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatDuration } from '../format/formatDuration.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatPValue } from '../format/formatPValue.ts'
import { formatTime } from '../format/formatTime.ts'
import { fit, type Section } from './fit.ts'
import { markdownCode, markdownText } from './markdownText.ts'
import { head, row } from './table.ts'
import type { Kind } from '../terminal/mark.ts'
import { kindOf } from '../terminal/mark.ts'
import { verdictOf } from '../terminal/verdictLine.ts'
import { notPassed } from '../format/notPassed.ts'

export interface MarkdownOptions {
  /** Forges reject what is longer: a comment on GitHub may have 65,536 characters, a step summary 1 MiB. */
  readonly maxBytes?: number
}

const symbols: Readonly<Record<Kind, string>> = {
  failure: '❌',
  error: '🟣',
  unchecked: '❔',
  warning: '⚠️',
  pass: '✅',
  skip: '➖',
}
const words = { PASS: '✅ PASS', FAIL: '❌ FAIL', ERROR: '🟣 ERROR', INCOMPLETE: '❔ INCOMPLETE' } as const

/** The report for the comments of a pull request, in GitHub's Markdown; what does not fit is counted. */
export function markdown(report: Report, { maxBytes = 65_000 }: MarkdownOptions = {}): string {
  return fit([title(report), troubled(report), ...tests(report), data(report)], maxBytes)
}

function title(report: Report): Section {
  const { word, sentence } = verdictOf(report)
  const { inputs, durationMs, startedAt } = report
  const against = inputs.reference ? ` against ${markdownCode(inputs.reference.ref)}` : ''
  const took = durationMs === 0 ? '' : `, in ${formatDuration(durationMs)}`
  const when = `${formatTime(startedAt)}${took}`
  return {
    start: [
      `### ${words[word]}: ${sentence}`,
      '',
      `${markdownCode(inputs.sample.ref)}${against} · ${when}`,
      '',
    ],
    lines: report.warnings.map((warning) => `> ⚠️ ${markdownText(warning)}`),
    end: [''],
    more: (count) => `> ${formatCount(count, 'more warning')}`,
  }
}

function troubled({ results }: Report): Section {
  const rows = notPassed(results).map(({ result, kind }) => {
    const p = result.test ? formatPValue(result.test.pValue).replace(/^p /, '') : ''
    return row(
      symbols[kind],
      markdownCode(columnLabel(result), 80),
      markdownText(result.message),
      markdownText(p),
    )
  })
  if (rows.length === 0) return nothing
  return {
    start: head('', 'column', 'what is wrong', 'p:'),
    lines: rows,
    end: [''],
    more: (count) => row('', '', `and ${formatCount(count)} more`, ''),
  }
}

const nothing: Section = { start: [], lines: [], end: [], more: () => '' }

function tests({ family, results }: Report): readonly Section[] {
  if (!family || family.size === 0) return []
  const tested = results
    .flatMap((result) => (result.test ? [{ result, test: result.test }] : []))
    .sort((a, b) => a.test.pValue - b.test.pValue)
  return [
    {
      start: [
        `<details><summary>Drift: ${familyLine(family)}</summary>`,
        '',
        ...head('', 'column', 'test', 'statistic:', 'p:', 'adjusted p:'),
      ],
      lines: tested.map(({ result, test }) =>
        row(
          symbols[kindOf(result)],
          markdownCode(columnLabel(result), 80),
          markdownText(test.name),
          formatNumber(test.statistic),
          markdownText(formatPValue(test.pValue).replace(/^p /, '')),
          markdownText(formatPValue(test.adjustedPValue).replace(/^p /, '')),
        ),
      ),
      end: ['', '</details>', ''],
      more: (count) => row('', `and ${formatCount(count)} more`, '', '', '', ''),
    },
  ]
}

function data({ inputs, command, tool, suite }: Report): Section {
  const tables = Object.entries({ reference: inputs.reference, sample: inputs.sample })
  const rows = tables.flatMap(([name, input]: [string, Input | null]) =>
    input === null
      ? []
      : [
          row(
            name,
            markdownCode(input.ref),
            formatCount(input.rows),
            formatCount(input.columns.length),
            input.digest === null ? '' : markdownCode(input.digest, 24),
          ),
        ],
  )
  const by = suite.file === null ? [] : [`suite ${markdownCode(suite.file)}`]
  return {
    start: [
      '<details><summary>What ran on what</summary>',
      '',
      ...head('', 'data', 'rows:', 'columns:', 'digest'),
    ],
    lines: rows,
    end: [
      '',
      [
        `${tool.name} ${tool.version}`,
        ...by,
        ...(command === undefined ? [] : [markdownCode(command, 1000)]),
      ].join(' · '),
      '',
      '</details>',
    ],
    more: () => '',
  }
}
