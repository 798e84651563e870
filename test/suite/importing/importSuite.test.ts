import { describe, expect, it } from 'vitest'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { parseSuite } from '../parseSuite.ts'
import { SuiteError } from '../../../src/suite/reading/suiteError.ts'

const schema = `fields:
  - name: a
    type: integer
    constraints:
      magic: 1
`

describe('what is imported', () => {
  it('of text knows its lines', () => {
    const { suite, unsupported } = importSuite(schema, { file: 'dir/schema.yaml', name: 'songs' })
    expect(suite).toMatchObject({
      name: 'songs',
      file: 'dir/schema.yaml',
      expectations: [{ line: 2 }, { line: 2 }, { line: 2 }],
    })
    expect(unsupported).toEqual([
      { rule: 'magic', column: 'a', reason: 'there is no such constraint', path: ['fields', 0], line: 2 },
    ])
  })

  it('of an object has paths only', () => {
    const { suite, unsupported } = importSuite({ fields: [{ name: 'a', constraints: { magic: 1 } }] })
    expect(suite.expectations.map(({ line }) => line)).toEqual([undefined, undefined])
    expect(unsupported).toEqual([
      { rule: 'magic', column: 'a', reason: 'there is no such constraint', path: ['fields', 0] },
    ])
  })

  it('is told from its content, whatever its file is called', () => {
    expect(parseSuite(schema, 'orders.odcs.yaml').expectations).toHaveLength(3)
  })

  it('has integers that no number is equal to as text', () => {
    const text = '{ "type": "object", "properties": { "a": { "maximum": 9223372036854775807 } } }'
    expect(importSuite(text).suite.expectations).toMatchObject([
      { params: { maxValue: '9223372036854775807' } },
    ])
  })

  it('has each rule that we do not take as unsupported, and nothing else suffers', () => {
    const { suite, unsupported } = importSuite({
      type: 'object',
      properties: { a: { pattern: '(?<=x)' }, b: { minimum: 1 } },
    })
    expect(suite.expectations.map(({ unsupported: reason }) => reason !== undefined)).toEqual([true, false])
    expect(unsupported).toMatchObject([
      { rule: 'expect_column_values_to_match_regex', path: ['properties', 'a'] },
    ])
  })
})

describe('what cannot be imported', () => {
  it.each<[string, string, string]>([
    [
      'is of no format',
      'a: 1',
      'x: is of no format that can be imported: Data Contract Specification, dbt properties, Frictionless',
    ],
    ['is a list', '[1, 2]', 'is of no format'],
    ['is nothing', '', 'is of no format'],
    [
      'may be of two formats',
      'kind: DataContract\nfields: [{ name: a }]',
      'x: may be Frictionless Table Schema or Open Data Contract; the format is ambiguous',
    ],
    [
      'has no rules',
      'kind: DataContract\napiVersion: v3.0.0',
      'x: Open Data Contract: there is no rule in it',
    ],
    ['has a key twice', 'fields: []\nfields: []', 'x:2: "fields" is there twice'],
    ['has an alias of nothing', 'fields: *a', 'x:1: *a stands for nothing'],
    [
      'is a bomb of aliases',
      `a: &a [${'1,'.repeat(20)}]\n${['b', 'c', 'd', 'e'].map((name, i) => `${name}: &${name} [${`*${'abcd'[i]!},`.repeat(20)}]\n`).join('')}fields: *e`,
      'aliases (*name) stand for too many values',
    ],
    [
      'has a table that is not there',
      'checks for a: [row_count > 0]',
      'x: SodaCL checks: has no rules of b, but of a; did you mean "a"?',
    ],
  ])('%s', (_, text, message) => {
    const run = (): unknown =>
      importSuite(text, { file: 'x', ...(text.startsWith('checks') && { table: 'b' }) })
    expect(run).toThrow(SuiteError)
    expect(run).toThrow(message)
  })

  it('a suite of ours has no tables to choose from', () => {
    expect(() => parseSuite('columns: { a: }', 's.yaml', 'orders')).toThrow(
      's.yaml:1: it is a suite, of one table only; leave #orders out',
    )
  })

  it('has __proto__ as a name like any other', () => {
    const document = JSON.parse(
      '{ "type": "object", "properties": { "__proto__": { "minimum": 1 } }, "required": ["__proto__"] }',
    ) as object
    expect(importSuite(document).suite.expectations).toMatchObject([
      { params: { column: '__proto__' } },
      { params: { column: '__proto__', minValue: 1 } },
    ])
    expect(({} as Record<string, unknown>)['minimum']).toBeUndefined()
  })
})
