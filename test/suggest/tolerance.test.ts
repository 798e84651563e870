import { expect, it } from 'vitest'
import { tolerance } from '../../src/suggest/tolerance.ts'

it.each([
  [0, 10, {}],
  [11, 891, { mostly: 0.9876 }],
  [2, 10, { mostly: 0.8 }],
  [3, 10, null],
  [1, 0, null],
])('%d of %d: %j', (excused, total, expected) => expect(tolerance(excused, total)).toEqual(expected))
