import { expect, it } from 'vitest'
import { correctionOption } from '../../src/cli/correctionOption.ts'
import { correctionNames } from '../../src/correct.ts'

it('offers all corrections that there are', () => {
  expect(correctionOption().argChoices).toEqual(correctionNames)
})
