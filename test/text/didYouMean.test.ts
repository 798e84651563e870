import { expect, it } from 'vitest'
import { didYouMean } from '../../src/text/didYouMean.ts'

it.each([
  ['tempoo', ['key', 'tempo'], '; did you mean "tempo"?'],
  ['Tempo', ['tempa', 'tempo'], '; did you mean "tempo"?'],
  ['VENDORID', ['vendorid', 'other'], '; did you mean "vendorid"?'],
  ['betwen', ['between'], '; did you mean "between"?'],
  ['gener', ['key', 'genre'], '; did you mean "genre"?'],
  ['gener', ['key', 'gains'], ''],
  ['a', ['b'], '; did you mean "b"?'],
  ['ab', ['cd'], ''],
  ['valence', ['tempo', 'key'], ''],
  ['tempo', [], ''],
  ['', ['key'], ''],
])('%j of %j: %j', (name, names, says) => {
  expect(didYouMean(name, names)).toBe(says)
})
