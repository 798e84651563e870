import { formatFigure } from '../format/formatFigure.ts'
import type { Figure } from './driftDetails.ts'
import { Text } from './Text.tsx'

/** A value of a cell in a table: a number in few digits, or text of others. */
export const FigureText = ({ of }: { readonly of: Figure }) =>
  typeof of === 'number' ? <>{formatFigure(of)}</> : <Text of={of ?? '–'} max={40} />
