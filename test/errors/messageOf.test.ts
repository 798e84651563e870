import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { messageOf } from '../../src/errors/messageOf.ts'

it.each<readonly [string, unknown, string]>([
  ['an error', new Error('no such column'), 'no such column'],
  ['what is not an error', 'plain text', 'plain text'],
  [
    'a code of the system',
    Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }),
    'there is no space left on the device',
  ],
  ['a code without words', Object.assign(new Error('as it says'), { code: 'EWEIRD' }), 'as it says'],
  [
    'the cause of a failed fetch',
    new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
    'connection refused',
  ],
  [
    'memory that is short',
    new Error(
      'Out of Memory Error: failed to allocate data of size 32.0 MiB (75.2 MiB/76.2 MiB used)\n\nPossible',
    ),
    'memory was too short. Pass a larger --memory-limit, or --threads 1.',
  ],
  [
    'a full disk for temporary files',
    new Error(
      "Out of Memory Error: failed to offload data block of size 256.0 KiB (1.0 MiB/1.0 MiB used).\nThis limit was set by the 'max_temp_directory_size' setting.",
    ),
    'there is no space left for temporary files. Set TMPDIR to a larger disk.',
  ],
])('says what happened: %s', (_, error, message) => {
  expect(messageOf(error)).toBe(message)
})

it('names the file of a system error', async () => {
  const error: unknown = await readFile('/none/a.csv').catch((cause: unknown) => cause)
  expect(messageOf(error)).toBe('there is no such file (/none/a.csv)')
})
