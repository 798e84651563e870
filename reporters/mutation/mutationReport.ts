import type { MutantResult, MutationScore } from '../../src/core/mutationScore.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { plainText } from '../format/plainText.ts'
import { columns, widest } from '../terminal/columns.ts'
import { painter, type Paint } from '../terminal/painter.ts'

export interface MutationLayout {
  /** Also lists the mutants that are caught. */
  readonly verbose: boolean
  readonly quiet: boolean
  readonly colour: boolean
  /** The least share of mutants that must be caught. */
  readonly minScore: number | undefined
}

/** A mutation score for people: the mutants that survive first, each with a rule that would catch it, the score last. */
export function mutationReport(measured: MutationScore, layout: MutationLayout): string {
  const paint = painter(layout.colour)
  const verdict = verdictOf(measured, layout, paint)
  if (layout.quiet) return `${verdict}\n`
  const { suite, reference, rows, seed, mutants } = measured
  const survivors = mutants.filter(({ isCaught }) => !isCaught)
  const caught = mutants.filter(({ isCaught }) => isCaught)
  const parts = [
    [
      `suite      ${plainText(suite)}`,
      `reference  ${plainText(reference)}   ${formatCount(rows, 'row')}, seed ${seed}`,
    ],
    [...survivors, ...(layout.verbose ? caught : [])].flatMap((mutant) => linesOf(mutant, mutants, paint)),
    notes(measured, layout.verbose),
    [verdict],
  ]
  const blocks = parts.filter((lines) => lines.length > 0)
  return `\n${blocks.map((lines) => lines.map((line) => `  ${line}\n`).join('')).join('\n')}`
}

function linesOf(
  { name, message, isCaught, by, remedy }: MutantResult,
  all: readonly MutantResult[],
  paint: Paint,
): readonly string[] {
  const [mark, why] = isCaught
    ? [
        paint('green', '✓'),
        `caught by ${plainText(by[0] ?? '')}${by.length > 1 ? ` and ${by.length - 1} more` : ''}`,
      ]
    : [paint('red', '✗'), remedy === null ? 'no known rule catches it' : `add ${plainText(remedy)}`]
  const width = widest(all.map((mutant) => mutant.name))
  const [line = ''] = columns([[name, plainText(message)]], [{ width }, { width: 0 }])
  return [`${mark} ${line}`, `${' '.repeat(width + 4)}${why}`]
}

function notes({ mutants, broken }: MutationScore, verbose: boolean): readonly string[] {
  const caught = mutants.filter(({ isCaught }) => isCaught).length
  return [
    ...(broken.length > 0
      ? [
          `! ${formatCount(broken.length, 'check')} not counted, since the reference fails: ${broken.map(plainText).join(', ')}`,
        ]
      : []),
    ...(caught > 0 && !verbose ? [`✓ ${formatCount(caught, 'mutant')} caught   (-v lists them)`] : []),
  ]
}

function verdictOf({ score, mutants }: MutationScore, { minScore }: MutationLayout, paint: Paint): string {
  const caught = mutants.filter(({ isCaught }) => isCaught).length
  const figure = `mutation score ${formatPercent(score)}: ${formatCount(caught)} of ${formatCount(mutants.length, 'mutant')} caught`
  if (mutants.length === 0) return `${paint('red', 'ERROR')}  no corruption suits the reference`
  if (minScore === undefined) return figure
  return score < minScore
    ? `${paint('red', 'FAIL')}  ${figure}, ${formatPercent(minScore)} required`
    : `${paint('green', 'PASS')}  ${figure}, ${formatPercent(minScore)} required`
}
