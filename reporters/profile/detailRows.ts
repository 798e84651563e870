import type { BothTables } from '../../src/core/bothTables.ts'
import type { ColumnDetails, SideDetails } from '../../src/core/dataProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatFigure } from '../format/formatFigure.ts'
import type { FigureRow } from '../html/Figures.tsx'

type Tell = (details: SideDetails) => string | null

/** Figures that only profiles have, in the order in which a page lists them. */
const figures: readonly (readonly [label: string, tell: Tell])[] = [
  [
    'skewness',
    ({ numbers }) => (typeof numbers?.skewness === 'number' ? formatNumber(numbers.skewness) : null),
  ],
  ['zeros', ({ numbers }) => someOf(numbers?.zeros)],
  ['negative', ({ numbers }) => someOf(numbers?.negatives)],
  ['far outliers', ({ numbers }) => someOf(numbers?.outliers)],
  ['shortest', ({ text }) => (text?.lengths ? formatFigure(text.lengths.min) : null)],
  ['median length', ({ text }) => medianLength(text)],
  ['longest', ({ text }) => (text?.lengths ? formatFigure(text.lengths.max) : null)],
  ['with blanks around', ({ text }) => someOf(text?.padded)],
  ['placeholders', ({ text }) => someOf(text?.placeholders)],
]

/** The figures of a column that some of its tables have. */
export const detailRows = ({ details }: ColumnDetails): readonly FigureRow[] =>
  figures
    .map(([label, tell]): FigureRow => {
      const cells: BothTables<string> = {
        reference: details.reference && tell(details.reference),
        sample: details.sample && tell(details.sample),
      }
      return [label, cells]
    })
    .filter(([, { reference, sample }]) => reference !== null || sample !== null)

const someOf = (count: number | undefined): string | null =>
  count === undefined || count === 0 ? null : formatCount(count)

function medianLength(text: SideDetails['text']): string | null {
  const median = text?.lengths?.quantiles.find(({ p }) => p === 0.5)
  return median ? formatFigure(median.value) : null
}
