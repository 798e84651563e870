import { expect, test } from 'vitest'
import { shapeOfJson } from '../../../../src/engines/duckdb/json/shapeOfJson.ts'

test.each(['[{"a":1}, {"a":22}]', '{"a":1}\n{"a":22} \n'])('pieces may end at any byte: %s', async (text) => {
  const bytes = Buffer.from(text)
  for (let cut = 0; cut <= bytes.length; cut++) {
    const pieces = async function* () {
      await Promise.resolve()
      yield bytes.subarray(0, cut)
      yield bytes.subarray(cut)
    }
    const { count, longest } = await shapeOfJson(pieces())
    expect([cut, count, longest >= 8 && longest <= 10]).toEqual([cut, 2, true])
  }
})
