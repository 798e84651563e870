import { expect, it } from 'vitest'
import { ExpectationError } from '../../src/vitest/expectationError.ts'

it('keeps of its stack what stands in the suite file, and says what is safe to print', () => {
  const error = new ExpectationError('a\u001b[0m\n  row 1: "b"', import.meta.filename, 1)
  expect(error.message).toBe('a\\u001b[0m\n  row 1: "b"')
  const [first, second, frame, ...others] = error.stack!.split('\n')
  expect([first, second]).toEqual(['ExpectationError: a\\u001b[0m', '  row 1: "b"'])
  expect(frame).toContain('expectationError.test.ts:5:')
  expect(others).toEqual([])
})

it('keeps a cause that says more', () => {
  const cause = new Error('no credentials')
  expect(new ExpectationError('s3://a: could not be read', '/a', 3, cause).cause).toBe(cause)
  expect(new ExpectationError('s3://a: no credentials', '/a', 3, cause).cause).toBeUndefined()
})

it('shows the frames of custom code before the line of the suite file', () => {
  const own = ['compare (checks/mine.ts:12:9)', 'checks/mine.ts:30:1']
  const error = new ExpectationError('no', import.meta.filename, 3, undefined, own)
  const [, ...frames] = error.stack!.split('\n').map((line) => line.trim())
  expect(frames).toEqual([
    `at compare (${process.cwd()}/checks/mine.ts:12:9)`,
    `at ${process.cwd()}/checks/mine.ts:30:1`,
    expect.stringContaining('expectationError.test.ts:'),
  ])
})
