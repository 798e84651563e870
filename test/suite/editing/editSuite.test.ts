import { expect, it } from 'vitest'
import { editSuite, type RuleEdit } from '../../../src/suite/editing/editSuite.ts'

const between = 'expect_column_values_to_be_between'
const set = 'expect_column_values_to_be_in_set'
const edit = (line: number, type: string, columns: string, changes: RuleEdit['changes']): RuleEdit => ({
  line,
  type,
  columns: columns.split('+'),
  changes,
})

it.each([
  [
    'a bound, with its comment',
    `suite: s # mine\nexpectations:\n  # why\n  - type: ${between}\n    column: a\n    max_value:   50   # high\n`,
    edit(4, between, 'a', { max_value: 62 }),
    `suite: s # mine\nexpectations:\n  # why\n  - type: ${between}\n    column: a\n    max_value:   62   # high\n`,
  ],
  [
    'a parameter that is new, behind a comment',
    `expectations:\n  - type: ${between}\n    column: a # key\n\n  - type: x\n`,
    edit(2, between, 'a', { mostly: 0.99 }),
    `expectations:\n  - type: ${between}\n    column: a # key\n    mostly: 0.99\n\n  - type: x\n`,
  ],
  [
    'a rule in one line',
    `expectations:\n  - { type: ${between}, column: a, max_value: 50 }\n`,
    edit(2, between, 'a', { max_value: 62, mostly: 0.9 }),
    `expectations:\n  - { type: ${between}, column: a, max_value: 62, mostly: 0.9 }\n`,
  ],
  [
    'a set',
    `expectations:\n  - type: ${set}\n    column: k\n    value_set: [x, "y z"]\n`,
    edit(2, set, 'k', { value_set: ['x', 'a, b', 'no'] }),
    `expectations:\n  - type: ${set}\n    column: k\n    value_set: [x, "y z", "a, b", no]\n`,
  ],
  [
    'a set over several lines',
    `expectations:\n  - type: ${set}\n    column: k\n    value_set:\n      - x # first\n      - y\n`,
    edit(2, set, 'k', { value_set: ['x', 'y', 'z'] }),
    `expectations:\n  - type: ${set}\n    column: k\n    value_set:\n      - x # first\n      - y\n      - z\n`,
  ],
  [
    'the shorthand',
    `columns:\n  a: { type: integer, between: [0, 50] }\n  k:\n    in: [x, y]\n`,
    edit(2, between, 'a', { max_value: 62 }),
    `columns:\n  a: { type: integer, between: [0, 62] }\n  k:\n    in: [x, y]\n`,
  ],
  [
    'one of several columns',
    `expectations:\n  # so\n  - type: ${between}\n    column: [a, b, c]\n    max_value: 50\n  - type: x\n`,
    edit(3, between, 'b', { max_value: 62 }),
    `expectations:\n  # so\n  - type: ${between}\n    column: [a, c]\n    max_value: 50\n  - type: ${between}\n    column: b\n    max_value: 62\n  - type: x\n`,
  ],
  [
    'several of several columns',
    `expectations:\n  - type: ${between}\n    column: [a, b, c, d]\n    max_value: 50\n`,
    edit(2, between, 'a+b+d', { mostly: 0.9 }),
    `expectations:\n  - type: ${between}\n    column: [c]\n    max_value: 50\n  - type: ${between}\n    column: [a, b, d]\n    max_value: 50\n    mostly: 0.9\n`,
  ],
  [
    'all of several columns',
    `expectations:\n  - { type: ${between}, column: [a, b], max_value: 50 }\n`,
    edit(2, between, 'a+b', { max_value: 60 }),
    `expectations:\n  - { type: ${between}, column: [a, b], max_value: 60 }\n`,
  ],
  [
    'JSON',
    `{\n  "expectations": [\n    { "type": "${set}", "column": "k", "value_set": ["x"] }\n  ]\n}\n`,
    edit(3, set, 'k', { value_set: ['x', 'y'], mostly: 0.9 }),
    `{\n  "expectations": [\n    { "type": "${set}", "column": "k", "value_set": ["x", "y"], "mostly": 0.9 }\n  ]\n}\n`,
  ],
])('changes %s, and nothing else', (_, before, change, after) => {
  expect(editSuite(before, [change])).toEqual({ text: after, left: [] })
})

it('leaves a rule that it does not find', () => {
  const text = `expectations:\n  - type: ${between}\n    column: a\n`
  const change = edit(3, between, 'a', { max_value: 1 })
  expect(editSuite(text, [change])).toEqual({ text, left: [change] })
})
