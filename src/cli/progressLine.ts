import type { WriteStream } from 'node:tty'
import { plainText } from '../../reporters/plainText.ts'

/** Nobody waits for less than this. */
const patience = 500

export interface ProgressLine {
  readonly show: (message: string) => void
  readonly clear: () => void
}

/** One line that says what is being done, written over and over; never where nobody watches. */
export function progressLine(stream: WriteStream, now: () => number = Date.now): ProgressLine {
  const started = now()
  let shown = false
  return {
    show(message) {
      if (!stream.isTTY || process.env['CI'] !== undefined || now() - started < patience) return
      shown = true
      stream.write(`\r\u001b[K${plainText(message).slice(0, stream.columns - 1)}`)
    },
    clear() {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}
