import { expect, test } from 'vitest'
import { readLineage } from '../../../src/artifacts/s3/readLineage.ts'

const parents = [
  { ref: 'raw.csv:v0', uri: 'file:///raw.csv', version: 'v0', digest: `sha256:${'a'.repeat(64)}` },
]

test('what put has written is read', () => {
  const written = { sha256: '00', parents: JSON.stringify(parents), metadata: '{"by":"me"}' }
  expect(readLineage(written)).toEqual({ parents, metadata: { by: 'me' } })
})

test.each([
  [undefined],
  [{}],
  [{ parents: 'Adam and Eve', metadata: 'none' }],
  [{ parents: '[{"ref":"x"}]', metadata: '{"by":1}' }],
])('what others write there, %j, is left alone', (written) => {
  expect(readLineage(written)).toEqual({})
})
