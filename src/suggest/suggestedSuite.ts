import type { CsvOptions } from '../core/csvOptions.ts'
import { formatCount } from '../text/formatCount.ts'
import { formatPercent } from '../text/formatPercent.ts'
import { clopperPearson } from '../stats/effects/clopperPearson.ts'
import { exportSuite } from '../suite/exporters/exportSuite.ts'
import { groupColumns } from './groupColumns.ts'
import { fewestRows, type Suggested } from './suggest.ts'

interface Reading {
  readonly name: string
  readonly types?: Readonly<Record<string, string>> | undefined
  readonly csv?: CsvOptions | undefined
  /** The data that the suite checks unless another is named. */
  readonly sample?: string
}

/** A suite of suggested rules as text, each with its evidence as a comment. */
export function suggestedSuite(
  suggested: Suggested,
  { name, types, csv, sample }: Reading,
  format: 'yaml' | 'ts',
): string {
  const rules = groupColumns(suggested.rules)
  const evidence = new Map(rules.map((rule) => [rule.expectation, rule.evidence]))
  const suite = {
    name,
    file: null,
    ...(sample !== undefined && { sample }),
    ...(types && Object.keys(types).length > 0 && { types }),
    ...(csv && Object.keys(csv).length > 0 && { csv }),
    expectations: rules.map(({ expectation }) => expectation),
  }
  const comments = {
    heading: describeSuggested(suggested),
    of: (expectation: (typeof rules)[number]['expectation']) => evidence.get(expectation) ?? null,
  }
  return exportSuite(suite, format, comments).text
}

/** The data, and how sure the rules are, a sentence each. */
export function describeSuggested({
  rules,
  dropped,
  rows,
  batches,
  heldOut,
  alpha,
}: Suggested): readonly string[] {
  const data = batches === 1 ? formatCount(rows, 'row') : `${formatCount(rows, 'row')} in ${batches} batches`
  return [
    `${formatCount(groupColumns(rules).length, 'rule')} from ${data}, the most certain first.`,
    heldOutLine(heldOut, rows, alpha),
    ...(dropped.length > 0
      ? [
          `${formatCount(dropped.length, 'rule')} failed on held-out data too often and ${dropped.length === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
  ]
}

function heldOutLine({ splits, failures }: Suggested['heldOut'], rows: number, alpha: number): string {
  if (splits === 0) {
    const why = rows < fewestRows ? 'Too few rows to hold some out' : 'No rows were held out (0 splits)'
    return `${why}: nothing says how often the suite would fail.`
  }
  const { high } = clopperPearson(failures, splits, 0.9)
  return `On held-out data it failed in ${failures} of ${formatCount(splits, 'split')}: at most ${formatPercent(high)} with 95% confidence, ${formatPercent(alpha)} planned.`
}
