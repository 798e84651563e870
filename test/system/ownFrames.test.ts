import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownFrames } from '../../src/system/ownFrames.ts'
import { formatFrame } from '../../src/system/formatFrame.ts'
import { root } from '../sourceFiles.ts'

const ours = join(root, 'dist/chunks/lib.js')
const mine = join(process.cwd(), 'checks/mine.ts')

const framesOf = (...lines: readonly string[]): readonly string[] =>
  ownFrames(
    Object.assign(new Error('oh no'), {
      stack: ['Error: oh no', ...lines.map((line) => `    at ${line}`)].join('\n'),
    }),
  ).map(formatFrame)

it('finds custom code that Touchstone called, without libraries', () => {
  expect(
    framesOf(
      `median (${join(process.cwd(), 'node_modules/d3/index.js')}:3:7)`,
      `Object.compare (file://${mine}:12:9)`,
      `async each (${mine}:30:1)`,
      `${mine}:31:1`,
      `Object.measure (${ours}:1:100)`,
      `node:internal/process/task_queues:95:5`,
    ),
  ).toEqual(['Object.compare (checks/mine.ts:12:9)', 'each (checks/mine.ts:30:1)', 'checks/mine.ts:31:1'])
})

it('has none if Touchstone threw: the program that called it is not at fault', () => {
  expect(
    framesOf(`judge (${ours}:1:100)`, `async validate (${ours}:1:900)`, `async main (${mine}:4:1)`),
  ).toEqual([])
})

it('shows files outside of the working directory by their whole path', () => {
  expect(framesOf('compare (/elsewhere/mine.ts:12:9)')).toEqual(['compare (/elsewhere/mine.ts:12:9)'])
})
