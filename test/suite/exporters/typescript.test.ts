import { createJiti } from 'jiti'
import { expect, it } from 'vitest'
import * as touchstone from '../../../src/index.ts'
import { typescript } from '../../../src/suite/exporters/typescript.ts'
import { uncheckedExpectation } from '../../../src/suite/importers/shared/uncheckedExpectation.ts'
import type { Suite } from '../../../src/core/suite.ts'

const { expectColumnToExist, expectColumnValuesToBeBetween, expectColumnValuesToBeInSet } = touchstone

it('is a module as one would write it', () => {
  const suite: Suite = {
    name: 'songs',
    file: null,
    expectations: [
      expectColumnValuesToBeBetween({ column: 'tempo', minValue: 50, mostly: 0.9 }),
      expectColumnValuesToBeInSet({
        column: 'genre',
        valueSet: ['Rap', 'Pop', 'techno', 'trance', 'psytrance', 'trap', 'dnb', 'hardstyle', 'RnB', 'Emo'],
      }),
    ],
  }
  expect(typescript(suite)).toEqual({
    leftOut: [],
    text: `import {
  defineSuite,
  expectColumnValuesToBeBetween,
  expectColumnValuesToBeInSet,
} from '@touchstone-data/touchstone'

export default defineSuite({
  name: "songs",
  expectations: [
    expectColumnValuesToBeBetween({ column: "tempo", minValue: 50, mostly: 0.9 }),
    expectColumnValuesToBeInSet({
      column: "genre",
      valueSet: ["Rap", "Pop", "techno", "trance", "psytrance", "trap", "dnb", "hardstyle", "RnB", "Emo"],
    }),
  ],
})
`,
  })
})

const attacks = [
  '"); globalThis.attacked = true; ("',
  '`${globalThis.attacked = true}`',
  "' + (globalThis.attacked = true) + '",
  '\n globalThis.attacked = true //',
  '\u2028globalThis.attacked = true\u2029',
  '*/ globalThis.attacked = true /*',
  '\\',
  '\r\0\ud800',
]

it.each(attacks)('no text becomes code: %j', (attack) => {
  const suite: Suite = {
    name: attack,
    file: null,
    tables: { [attack]: attack },
    types: { [attack]: attack },
    expectations: [
      expectColumnToExist({ column: attack, notes: attack }),
      uncheckedExpectation({ type: attack, column: attack, reason: attack, at: [] }),
    ],
  }
  const { text, leftOut } = typescript(suite)
  expect(leftOut).toEqual([{ rule: attack, column: attack, reason: attack }])
  const jiti = createJiti(import.meta.url, {
    virtualModules: { '@touchstone-data/touchstone': touchstone },
    moduleCache: false,
  })
  const read = (jiti.evalModule(text, { filename: '/suite.ts', async: false }) as { default: Suite }).default
  expect(read).toMatchObject({
    name: attack,
    tables: { [attack]: attack },
    types: { [attack]: attack },
    expectations: [{ params: { column: attack }, common: { notes: attack } }],
  })
  expect(globalThis).not.toHaveProperty('attacked')
})
