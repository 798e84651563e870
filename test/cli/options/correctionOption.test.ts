import { expect, it } from 'vitest'
import { correctionOption } from '../../../src/cli/options/correctionOption.ts'
import { correctionNames } from '../../../src/runner/correctFamily.ts'

it('offers all corrections that there are', () => {
  expect(correctionOption().argChoices).toEqual(correctionNames)
})
