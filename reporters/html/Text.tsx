import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'

const longest = 500

/** Text that somebody else wrote. Characters that would reorder or hide it are shown as escapes, and it moves nothing around it. */
export const Text = ({ of, max = longest }: { readonly of: string; readonly max?: number }) => (
  <bdi>{truncate(plainText(of), max)}</bdi>
)
