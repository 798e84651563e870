import { EventEmitter } from 'node:events'
import type { WriteStream } from 'node:tty'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressLine } from '../../../src/cli/output/progressLine.ts'

beforeEach(() => {
  vi.useFakeTimers()
  // The library looks for it by itself.
  vi.stubEnv('CI', undefined)
  vi.stubEnv('TERM', 'xterm')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

function watched(isTTY = true, columns = 40) {
  const written: string[] = []
  const stream = Object.assign(new EventEmitter(), {
    isTTY,
    columns,
    write: (text: string) => written.push(text) > 0,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => written.push('<clear>') > 0,
  })
  const text = (): string => written.join('').replace(/\u001b\[[\d;?]*[a-z]/gi, '')
  return { stream: stream as unknown as WriteStream, written, text }
}

test('who waits is told what is being done, who does not is not', () => {
  const { stream, text } = watched()
  const line = progressLine(stream)
  line.show('reading')
  vi.advanceTimersByTime(400)
  expect(text()).toBe('')
  vi.advanceTimersByTime(200)
  expect(text()).toContain('reading')
  line.show('scan 2 of 9')
  expect(text()).toMatch(/<clear>. scan 2 of 9$/)
  line.clear()
  expect(text()).toMatch(/<clear>$/)
  vi.advanceTimersByTime(1000)
  expect(text()).toMatch(/<clear>$/)
})

test('long work shows how much of it is done and how long the rest may take', () => {
  const { stream, text } = watched(true, 80)
  const line = progressLine(stream)
  line.show('reading')
  vi.advanceTimersByTime(5000)
  line.show('scan 1 of 9', 0)
  vi.advanceTimersByTime(30_000)
  expect(text()).toMatch(/. 0%: scan 1 of 9$/)
  line.show('scan 4 of 9', 0.253)
  expect(text()).toMatch(/<clear>. 25%, about 1 min 28 s left: scan 4 of 9$/)
  line.clear()
})

test('the cursor is there again, also where the program ends at once', () => {
  const { stream, written } = watched()
  const before = process.listeners('exit')
  progressLine(stream).show('x')
  vi.advanceTimersByTime(600)
  expect(written.join('')).toContain('\u001b[?25l')
  const [onExit] = process.listeners('exit').filter((listener) => !before.includes(listener))
  ;(onExit as () => void)()
  expect(written.join('')).toContain('\u001b[?25h')
  expect(process.listeners('exit')).toEqual(before)
})

test.each(['日本'.repeat(50), 'x'.repeat(500), '\u001b[2J\n::error::'.repeat(9)])(
  '%j stays on its line',
  (name) => {
    const { stream, text } = watched()
    const line = progressLine(stream)
    line.show(`reading ${name}`)
    vi.advanceTimersByTime(600)
    line.clear()
    const [shown = ''] = text().split('<clear>')
    expect(shown).toMatch(/^. reading .*…$/)
    expect(shown.length).toBeLessThanOrEqual(40)
  },
)

test('nothing is written where nobody watches', () => {
  const files = watched(false)
  const ci = watched()
  const dumb = watched()
  for (const line of [
    progressLine(files.stream),
    progressLine(ci.stream, { CI: 'true' }),
    progressLine(dumb.stream, { TERM: 'dumb' }),
  ]) {
    line.show('reading')
    vi.advanceTimersByTime(2000)
    line.clear()
  }
  expect([...files.written, ...ci.written, ...dumb.written]).toEqual([])
})

test.each([0, 1, 3, 4])('a terminal of %i columns is no trouble', (columns) => {
  const { stream, text } = watched(true, columns)
  const line = progressLine(stream)
  line.show('reading songs.csv')
  vi.advanceTimersByTime(600)
  line.clear()
  expect(text()).toMatch(columns === 0 ? /reading songs\.csv/ : /…/)
})
