import { expect, it } from 'vitest'
import { checkVitest } from '../../src/vitest/checkVitest.ts'

it.each(['4.1.0', '4.2.1', '5.0.0-beta.2', '10.0.0'])('takes Vitest %s', (version) => {
  expect(() => checkVitest(version)).not.toThrow()
})

it('takes the Vitest of this run', () => {
  expect(() => checkVitest()).not.toThrow()
})

it.each(['4.0.18', '3.2.4', '1.6.0'])('refuses Vitest %s in one sentence', (version) => {
  expect(() => checkVitest(version)).toThrow(
    `Vitest ${version} is too old: expected 4.1 or newer. Run npm install --save-dev vitest@latest`,
  )
})
