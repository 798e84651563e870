import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'

const longest = 500

/** Text that somebody else wrote. What would reorder or hide it is shown as an escape, and it moves nothing beside it. */
export const Text = ({ of, max = longest }: { readonly of: string; readonly max?: number }) => (
  <bdi>{truncate(plainText(of), max)}</bdi>
)
