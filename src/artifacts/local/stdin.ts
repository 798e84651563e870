import type { Resolver } from '../resolver.ts'
import { spoolStdin } from './spoolStdin.ts'

/** `-` is standard input. */
export const stdin: Resolver = {
  name: 'standard input',
  takes: (ref) => ref === '-',
  async find(ref) {
    const { file, release } = await spoolStdin()
    return {
      ref,
      uri: ref,
      files: [file],
      version: null,
      timestamp: null,
      shownAs: 'standard input',
      release,
    }
  },
}
