import type { WriteStream } from 'node:tty'
import yoctoSpinner from 'yocto-spinner'
import { displayWidth } from '../../../reporters/terminal/displayWidth.ts'
import { formatAge } from '../../core/duration.ts'
import { plainText } from '../../../reporters/format/plainText.ts'

/** Nobody waits for less than this, in milliseconds. */
const patience = 500
const usualColumns = 80

export interface ProgressLine {
  /** Shows what is being done; with the share that is done, how long the rest may take. */
  readonly show: (message: string, share?: number) => void
  /** Prints a warning, once, when the line is cleared. */
  readonly warn: (sentence: string) => void
  readonly clear: () => void
}

/** One line that says what is being done, written over and over; never where nobody watches. */
export function progressLine(stream: WriteStream, env: NodeJS.ProcessEnv = process.env): ProgressLine {
  const warnings = new Set<string>()
  const warn = (sentence: string): void => void warnings.add(sentence)
  const print = (): void => {
    for (const sentence of warnings) stream.write(`warning: ${plainText(sentence)}\n`)
    warnings.clear()
  }
  if (!stream.isTTY || env['CI'] !== undefined || env['TERM'] === 'dumb')
    return { show: () => undefined, warn, clear: print }
  // A signal ends the program anyway; the cursor must be visible again.
  const spinner = yoctoSpinner({ stream, handleSignals: false })
  let text = ''
  let began: number | null = null
  const timer = setTimeout(() => spinner.start(text), patience).unref()
  const clear = (): void => {
    clearTimeout(timer)
    process.off('exit', clear)
    spinner.stop()
    print()
  }
  process.on('exit', clear)
  return {
    show(message, share) {
      if (share !== undefined) began ??= performance.now()
      const rest = share === undefined ? '' : `${formatRest(share, performance.now() - began!)}: `
      // A terminal without a known width, as in many containers, has 0 columns.
      text = fitting(plainText(`${rest}${message}`), (stream.columns || usualColumns) - 3)
      if (spinner.isSpinning) spinner.text = text
    },
    warn,
    clear,
  }
}

function formatRest(share: number, elapsed: number): string {
  const percent = `${Math.floor(100 * share)}%`
  return share > 0 ? `${percent}, about ${formatAge((elapsed * (1 - share)) / share)} left` : percent
}

/** A line that wraps could not be written over. */
function fitting(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let cut = text.slice(0, Math.max(0, width))
  while (cut !== '' && displayWidth(cut) > width - 1) cut = cut.slice(0, -1)
  return `${cut}…`
}
