import { asText } from '../sql/cell.ts'
import { chi2Result } from './results/chi2Result.ts'
import { classTest } from './kinds/classTest.ts'
import type { ClassOf } from './kinds/contingencyTable.ts'
import { call, caseWhen, isNull, literal, not, regexPartial, when } from '../sql/ast.ts'

/** Kinds of characters, by the letter that stands for each. Patterns are of the RE2 subset that all engines know. */
const kinds: readonly (readonly [letter: string, pattern: string])[] = [
  ['a', '[a-z]'],
  ['A', '[A-Z]'],
  ['9', '[0-9]'],
  [' ', '[ \\t\\r\\n]'],
  ['.', '[!-/:-@\\[-`{-~]'],
  ['é', '[^\\x00-\\x7F]'],
]

const classOf: ClassOf = (column) => {
  const text = asText(column)
  const letters = kinds.map(([letter, pattern]) =>
    caseWhen([{ when: regexPartial(text, pattern), then: literal(letter) }], literal('')),
  )
  return when(
    not(isNull(text)),
    letters.reduce((left, right) => call('concat', left, right)),
  )
}

/**
 * Chi-square on which kinds of characters a text contains: lower-case and capital letters, digits, spaces, punctuation,
 * and what is not ASCII; `AB-12` is of the class `A9.`. Each text counts once, as its characters are not independent of
 * each other. For names, keys and free text, in which hardly one occurs twice.
 */
export const characterClass = classTest({
  name: 'character_class',
  options: ['permutations', 'seed'],
  takes: ({ type }) => type === 'string',
  classOf,
  compute: chi2Result,
})
