import type { WriteStream } from 'node:tty'
import { expect, test } from 'vitest'
import { terminalWidth } from '../../../src/cli/output/terminalWidth.ts'

test.each([
  ['a terminal', { isTTY: true, columns: 90 }, { width: 90 }],
  ['a terminal that tells no width', { isTTY: true, columns: 0 }, {}],
  ['a file', {}, {}],
])('%s', (_, stream, width) => {
  expect(terminalWidth(stream as WriteStream)).toEqual(width)
})
