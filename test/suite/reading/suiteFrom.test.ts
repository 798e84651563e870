import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/suite/shorthand/builtIn.ts'
import { parseSuite } from '../parseSuite.ts'
import { SuiteError } from '../../../src/suite/reading/suiteError.ts'
import { UsageError } from '../../../src/errors/usageError.ts'

const lines = (...text: string[]): string => text.join('\n')
const parsed = (text: string) =>
  parseSuite(text, 'dir/songs.v1.yaml').expectations.map(
    ({ type, params, common: { severity, id }, line }) => ({
      type,
      params,
      severity,
      ...(id !== undefined && { id }),
      line,
    }),
  )

describe('a list', () => {
  const text = lines(
    'suite: songs',
    'expectations:',
    '  - type: expect_column_values_to_be_between',
    '    column: tempo',
    '    min_value: 50',
    '    strict_min: true',
    '    mostly: 0.5',
    '    severity: warning',
    '    id: slow',
    '',
    '  - { type: expect_table_row_count_to_be_between, max_value: 5 }',
  )
  const expectations = [
    {
      type: 'expect_column_values_to_be_between',
      params: { column: 'tempo', minValue: 50, strictMin: true, strictMax: false, mostly: 0.5 },
      severity: 'warning',
      id: 'slow',
      line: 3,
    },
    { type: 'expect_table_row_count_to_be_between', params: { maxValue: 5 }, severity: 'error', line: 11 },
  ]

  it('is read with its lines', () => {
    expect(parseSuite(text, 'dir/s.yaml')).toMatchObject({ name: 'songs', file: 'dir/s.yaml' })
    expect(parsed(text)).toEqual(expectations)
  })

  it('may be JSON', () => {
    const json = {
      suite: 'songs',
      expectations: [
        {
          type: 'expect_column_values_to_be_between',
          column: 'tempo',
          min_value: 50,
          strict_min: true,
          mostly: 0.5,
          severity: 'warning',
          id: 'slow',
        },
        { type: 'expect_table_row_count_to_be_between', max_value: 5 },
      ],
    }
    const withoutLine = (each: { line?: unknown }) => ({ ...each, line: 0 })
    expect(parsed(JSON.stringify(json, null, 2)).map(withoutLine)).toEqual(expectations.map(withoutLine))
    expect(parsed(JSON.stringify(json, null, 2)).map(({ line }) => line)).toEqual([4, 13])
  })

  it('takes camelCase too', () => {
    const [first] = parsed('expectations: [{ type: expect_table_row_count_to_be_between, maxValue: 5 }]')
    expect(first?.params).toEqual({ maxValue: 5 })
  })

  it('may repeat by alias', () => {
    const text = lines('expectations:', '  - &a { type: expect_column_to_exist, column: x }', '  - *a')
    expect(parsed(text).map(({ params, line }) => [params, line])).toEqual([
      [{ column: 'x' }, 2],
      [{ column: 'x' }, 3],
    ])
  })
})

describe('the column shorthand', () => {
  it('says that the column is there, and one expectation for each rule', () => {
    const text = lines(
      'columns:',
      '  tempo:',
      '    type: float',
      '    between: [50, 250]',
      '    nulls: fail',
      '    drift: true',
      '    severity: warning',
      '  genre: { in: [Emo, 1], drift: chi2 }',
      '  note:',
      '  free: { nulls: allow, drift: false }',
      '  plain: {}',
      '  day: { between: [2020-01-01, 2020-12-31] }',
    )
    const exists = (column: string, line: number, severity = 'error') => ({
      type: 'expect_column_to_exist',
      params: { column },
      severity,
      line,
    })
    const rule = (name: string, line: number, params: object, severity = 'warning') => ({
      type: `expect_column_${name}`,
      params,
      severity,
      line,
    })
    const column = 'tempo'
    const strict = { strictMin: false, strictMax: false, mostly: 1 }
    expect(parsed(text)).toEqual([
      exists('tempo', 2, 'warning'),
      rule('values_to_be_of_type', 3, { column, type_: 'float', mostly: 1 }),
      rule('values_to_be_between', 4, { column, minValue: 50, maxValue: 250, ...strict }),
      rule('values_to_not_be_null', 5, { column, mostly: 1 }),
      rule('to_match_reference', 6, { column, test: 'auto', missing: 'test' }),
      exists('genre', 8),
      rule('values_to_be_in_set', 8, { column: 'genre', valueSet: ['Emo', 1], mostly: 1 }, 'error'),
      rule('to_match_reference', 8, { column: 'genre', test: 'chi2', missing: 'test' }, 'error'),
      exists('note', 9),
      exists('free', 10),
      exists('plain', 11),
      exists('day', 12),
      rule(
        'values_to_be_between',
        12,
        { column: 'day', minValue: '2020-01-01', maxValue: '2020-12-31', ...strict },
        'error',
      ),
    ])
  })

  it('names columns by what is written', () => {
    const written = ['1', '1.0', '007', '0x10', 'true', 'null', '~', '2019-01-01', '9007199254740993']
    const text = `columns: { ${written.map((name) => `${name}: `).join(', ')}, "a b": , "": , __proto__: }`
    expect(parsed(text).map(({ params }) => params['column'])).toEqual([...written, 'a b', '', '__proto__'])
  })

  it('takes flags: true asks, false does not', () => {
    expect(
      parsed('columns: { a: { unique: true }, b: { unique: false, drift: false } }').map(({ type }) => type),
    ).toEqual(['expect_column_to_exist', 'expect_column_values_to_be_unique', 'expect_column_to_exist'])
  })

  it('takes a severity alone: that of its being there', () => {
    expect(parsed('columns: { a: { severity: info } }')).toEqual([
      { type: 'expect_column_to_exist', params: { column: 'a' }, severity: 'info', line: 1 },
    ])
  })

  it('may take rules over from another column, and change some', () => {
    const text = lines(
      'columns:',
      '  x: &unit',
      '    type: float',
      '    between: [0, 1]',
      '  y:',
      '    <<: *unit',
      '    between: [0, 2]',
    )
    expect(parsed(text).map(({ params, line }) => [params['column'], params['maxValue'], line])).toEqual([
      ...[['x', undefined, 2] as const, ['x', undefined, 3] as const, ['x', 1, 4] as const],
      ...[['y', undefined, 5] as const, ['y', undefined, 5] as const, ['y', 2, 7] as const],
    ])
  })

  it('may take any part by alias', () => {
    const text = lines(
      'suite: &name a',
      'columns: &columns',
      '  x: { in: &set [1, 2], severity: &grave warning }',
      '  *name : { in: *set, severity: *grave }',
    )
    expect(
      parsed(text).map(({ params, severity }) => [params['column'], params['valueSet'], severity]),
    ).toEqual([
      ...[['x', undefined, 'warning'] as const, ['x', [1, 2], 'warning'] as const],
      ...[['a', undefined, 'warning'] as const, ['a', [1, 2], 'warning'] as const],
    ])
  })

  it('may give many columns the same rules by alias', () => {
    const text = lines('columns:', '  x: &unit { between: [0, 1] }', '  y: *unit')
    expect(parsed(text).map(({ params }) => params)).toMatchObject([
      { column: 'x' },
      { column: 'x', minValue: 0, maxValue: 1 },
      { column: 'y' },
      { column: 'y', minValue: 0, maxValue: 1 },
    ])
  })
})

describe('integers past 2^53', () => {
  const set = (member: string) => `{ "columns": {\n"a": { "in": [1,\n${member}] } } }`

  it('are what is written where a double can be', () => {
    const written = ['9007199254740991', '9007199254740994', '-10000000000000000', '0x40000000000000']
    for (const member of written)
      expect(parsed(set(member))[1]?.params['valueSet'], member).toEqual([1, Number(member)])
  })

  it.each(['9007199254740993', '-9007199254740993', '12345678901234567890', '9'.repeat(400)])(
    '%s is refused with advice where it would be rounded',
    (member) => {
      expect(() => parseSuite(set(member), 's.json')).toThrow(
        new SuiteError(
          's.json',
          3,
          `${member} is past 2^53 and would be rounded; put it in quotes, and both ends if it is of a range`,
        ),
      )
      expect(parsed(set(`"${member}"`))[1]?.params['valueSet']).toEqual([1, member])
    },
  )
})

describe('decimals', () => {
  const set = (member: string) => `{ "columns": {\n"a": { "in": [1,\n${member}] } } }`

  it('are what is written where a double keeps them', () => {
    for (const member of ['0.1', '0.10000000000000001', '1e300', '2.50000000000000000000', '1e-7', '0.5e1'])
      expect(parsed(set(member))[1]?.params['valueSet'], member).toEqual([1, Number(member)])
  })

  it.each(['90071992547409930.02', '0.1234567890123456789', '1e400'])(
    '%s is refused with advice where it would be rounded',
    (member) => {
      expect(() => parseSuite(set(member), 's.json')).toThrow(
        new SuiteError(
          's.json',
          3,
          `${member} has more digits than a number keeps and would be rounded; write fewer, or put it in quotes`,
        ),
      )
      expect(parsed(set(`"${member}"`))[1]?.params['valueSet']).toEqual([1, member])
    },
  )
})

it('is called after its file where it has no name', () => {
  expect(parseSuite('columns: { a: }', 'dir/songs.v1.yaml').name).toBe('songs.v1')
  expect(parseSuite('columns: { a: }', 'C:\\dir\\songs.json').name).toBe('songs')
})

const between = 'expect_column_values_to_be_between'
const known = `the rules are ${[...builtIn.shorthands.keys(), 'severity'].join(', ')}`

describe('errors name the file, the line and what to write instead', () => {
  it.each<[string, string, number, string]>([
    [
      'nothing',
      '',
      1,
      'a suite has the keys suite, plugins, reference, sample, tables, types, csv, columns, expectations, unit, unit_design, unchecked, allow_empty, extra_columns',
    ],
    [
      'a list',
      '- a',
      1,
      'a suite has the keys suite, plugins, reference, sample, tables, types, csv, columns, expectations, unit, unit_design, unchecked, allow_empty, extra_columns',
    ],
    [
      'an unknown key',
      lines('suite: a', 'colums: { a: }'),
      2,
      'unknown key "colums"; did you mean "columns"?; a suite has suite, plugins, reference, sample, tables, types, csv, columns, expectations, unit, unit_design, unchecked, allow_empty, extra_columns',
    ],
    ['no claim', 'suite: a', 1, 'the suite expects nothing; give it columns or expectations'],
    ['no column', 'columns: {}', 1, 'the suite expects nothing; give it columns or expectations'],
    [
      'a setting that is misspelt',
      lines('unchecked: alow', 'columns: { a: }'),
      1,
      'unchecked is one of fail, allow, not "alow"; did you mean "allow"?',
    ],
    [
      'types as a list',
      lines('types: [a]', 'columns: { a: }'),
      1,
      'types is a map from column to type, e.g. { zip: string }',
    ],
    [
      'a type that is none',
      lines('types: { a: strng }', 'columns: { a: }'),
      1,
      'types: unknown type "strng"; did you mean "string"?; types are integer, float, number, boolean, string, date, timestamp, and what pandas, Spark or SQL calls one of these, or currency or percent',
    ],
    ['columns as a list', lines('suite: a', 'columns: [a]'), 2, 'columns is a map from name to rules'],
    ['expectations as a map', lines('suite: a', 'expectations: {}'), 2, 'expectations is a list'],
    [
      'a column with a value',
      lines('columns:', '  a: 5'),
      2,
      'the rules of column "a" are a map, e.g. { type: float }',
    ],
    [
      'an unknown rule',
      lines('columns:', '  a:', '    type: float', '    betwen: [0, 1]'),
      4,
      `column "a": unknown rule "betwen"; did you mean "between"?; ${known}`,
    ],
    [
      'an unknown rule, with the line ends of Windows',
      'columns:\r\n  a:\r\n    zzz: 1\r\n',
      3,
      `column "a": unknown rule "zzz"; ${known}`,
    ],
    ['half a range', lines('columns:', '  a:', '    between: 5'), 3, 'between takes two values, [min, max]'],
    [
      'a range turned round',
      lines('columns:', '  a:', '    between: [2, 1]'),
      3,
      `${between}: min_value is above max_value`,
    ],
    [
      'a range of two types',
      lines('columns:', '  a:', '    between: [2, x]'),
      3,
      `${between}: min_value and max_value are of different types`,
    ],
    [
      'a range from nothing to nothing',
      lines('columns:', '  a:', '    between: [null, null]'),
      3,
      `${between}: needs min_value or max_value`,
    ],
    [
      'a range to infinity',
      lines('columns:', '  a:', '    between: [0, .inf]'),
      3,
      `${between}: max_value: expected a finite number or text`,
    ],
    [
      'an unknown type',
      lines('columns:', '  a: { type: flot }'),
      2,
      'expect_column_values_to_be_of_type: type_: unknown type "flot"; did you mean "float"?; types are integer, float, number, boolean, string, date, timestamp, and what pandas, Spark or SQL calls one of these',
    ],
    [
      'a set of maps',
      lines('columns:', '  a: { in: [1, { b: 2 }] }'),
      2,
      'expect_column_values_to_be_in_set: value_set.1: expected text, a finite number, true, false or null',
    ],
    ['json: no', lines('columns:', '  a: { json: no }'), 2, 'json is true or false, not "no"'],
    ['unique: no', lines('columns:', '  a: { unique: no }'), 2, 'unique is true or false, not "no"'],
    [
      'consistent_casing: 1',
      lines('columns:', '  a:', '    consistent_casing: 1'),
      3,
      'consistent_casing is true or false, not 1',
    ],
    ['nulls: no', lines('columns:', '  a: { nulls: no }'), 2, 'nulls is "fail" or "allow", not "no"'],
    [
      'an unknown severity of a rule',
      lines('columns:', '  a:', '    severity: eror', '    nulls: fail'),
      3,
      'expect_column_to_exist: severity is one of error, warning, info, not "eror"; did you mean "error"?',
    ],
    [
      'a claim that is a number',
      lines('expectations:', '  - type: expect_column_to_exist', '    column: a', '  - 5'),
      4,
      'each expectation is a map with a type, e.g. { type: expect_column_to_exist, column: tempo }',
    ],
    [
      'a claim without a type',
      lines('expectations:', '', '  # which?', '  - column: a'),
      4,
      'each expectation is a map with a type, e.g. { type: expect_column_to_exist, column: tempo }',
    ],
    [
      'an unknown type of claim',
      lines('expectations:', '  - type: expect_column_to_exit', '    column: a'),
      2,
      'there is no expectation "expect_column_to_exit"; did you mean "expect_column_to_exist"?',
    ],
    [
      'an unknown parameter',
      lines('expectations:', `  - type: ${between}`, '    column: a', '    max_value: 1', '    min_val: 0'),
      2,
      `${between}: unknown parameter "min_val"; did you mean "min_value"?`,
    ],
    [
      'a misspelt severity key',
      lines('expectations:', '  - { type: expect_column_to_exist, column: a, severty: info }'),
      2,
      'expect_column_to_exist: unknown parameter "severty"; did you mean "severity"?',
    ],
    [
      'a parameter that is not there',
      lines('expectations:', '  - type: expect_column_to_exist'),
      2,
      'expect_column_to_exist: column is missing',
    ],
    [
      'a parameter out of range',
      lines('expectations:', '  - { type: expect_column_to_exist, column: a, column_index: -1 }'),
      2,
      'expect_column_to_exist: column_index: Too small: expected number to be >=0',
    ],
    [
      'an unknown severity',
      lines('expectations:', '  - { type: expect_column_to_exist, column: a, severity: bad }'),
      2,
      'expect_column_to_exist: severity is one of error, warning, info, not "bad"',
    ],
    [
      'an id that is a number',
      lines('expectations:', '  - { type: expect_column_to_exist, column: a, id: 5 }'),
      2,
      'expect_column_to_exist: id: Invalid input: expected string, received number',
    ],
    ['a key twice', lines('columns: { a: }', 'columns: { b: }'), 2, '"columns" is there twice'],
    [
      'a rule twice',
      lines('columns:', '  a:', '    in: [1]', '    type: float', '    in: [2]'),
      5,
      '"in" is there twice',
    ],
    ['a tab', lines('suite: a', '\tcolumns: {}'), 2, 'Tabs are not allowed as indentation'],
    [
      'two documents',
      lines('columns: { a: }', '---', 'columns: { b: }'),
      2,
      'a suite is one document, with no --- inside',
    ],
    ['rules as a set', lines('columns:', '  a: !!set { type }'), 2, 'Unresolved tag: tag:yaml.org,2002:set'],
    ['an unknown tag', lines('columns:', '  a: { in: !colours [red] }'), 2, 'Unresolved tag: !colours'],
    [
      'an alias of nothing',
      lines('columns:', '  a: *rules'),
      2,
      '*rules stands for nothing; there is no &rules before it',
    ],
    [
      'an alias of nothing for a name',
      lines('columns:', '  ? *name', '  : { type: float }'),
      2,
      '*name stands for nothing; there is no &name before it',
    ],
    [
      'aliases of aliases without end',
      lines(
        'expectations:',
        '  - type: expect_column_values_to_be_in_set',
        '    column: a',
        '    value_set:',
        ...['a', 'b', 'c', 'd'].map((name, i, names) => {
          const member = i === 0 ? '1' : `*${names[i - 1]!}`
          return `      - &${name} [${Array(9).fill(member).join()}]`
        }),
      ),
      2,
      'aliases (*name) stand for too many values: each may lead to 100. Write the values out.',
    ],
    [
      'a number for a name',
      lines('columns: { a: }', 'suite: 5'),
      2,
      'suite is the name of the suite, in text, not 5',
    ],
    ['no name', lines('suite:', 'columns: { a: }'), 1, 'suite is the name of the suite, in text, not null'],
    [
      'an empty name',
      lines('suite: " "', 'columns: { a: }'),
      1,
      'suite is the name of the suite, in text, not " "',
    ],
    [
      'a severity alone that there is none of',
      lines('columns:', '  a:', '    severity: bogus'),
      3,
      'expect_column_to_exist: severity is one of error, warning, info, not "bogus"',
    ],
    [
      'a type of claim that is no text',
      lines('expectations:', '  - { type: [expect_column_to_exist], column: a }'),
      2,
      'each expectation is a map with a type, e.g. { type: expect_column_to_exist, column: tempo }',
    ],
    [
      'one parameter in two spellings',
      lines('expectations:', `  - { type: ${between}, column: a, min_value: 1, minValue: 2 }`),
      2,
      `${between}: min_value and minValue are one parameter`,
    ],
  ])('%s', (_, text, line, message) => {
    const parse = (): unknown => parseSuite(text, 'dir/s.yaml')
    expect(parse).toThrow(new SuiteError('dir/s.yaml', line, message))
    expect(parse).toThrow(UsageError)
  })

  it('in the words of a compiler', () => {
    expect(() => parseSuite('', 'dir/s.yaml')).toThrow(/^dir\/s\.yaml:1: a suite has/)
  })
})
