import { afterAll, beforeAll, expect, test } from 'vitest'
import { fc } from '../fastCheck.ts'
import { openSession, type Session } from '../../src/engines/duckdb/session.ts'
import { sql, string } from '../../src/sql/sqlText.ts'
import { regexProblem } from '../../src/conditions/regexProblem.ts'

let session: Session
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.close())

/** What RE2 itself says of a regex. */
const re2Problem = (pattern: string): Promise<string | null> =>
  session.run(sql`SELECT regexp_matches('a', ${string(pattern)})`).then(
    () => null,
    (cause: unknown) => String(cause),
  )

test.each([
  ...['', 'a|b', '|', '()', '(|a)*', '^a.*$', '(?i)straße', '(?i:a)(?s-i:.)', '(?P<year>[0-9]{4})', '(?m)^$'],
  ...[
    '\\d\\D\\s\\S\\w\\W\\b\\B\\A\\z',
    '\\.\\-\\/\\ \\_\\"',
    '\\t\\n\\x41\\x{1F600}',
    '\\pL\\p{Greek}\\P{^Lu}',
  ],
  ...['a*?b+?c??', 'a{2}b{2,}c{2,3}?', 'a{1000}', '(a{20}){50}', 'a{', 'a{x}', '{', 'a}', ']'],
  ...[
    '[]a]',
    '[^]a]',
    '[a-]',
    '[-a]',
    '[a-b-c]',
    '[\\w-a]',
    '[[:alpha:][:^digit:]]',
    '[[]',
    '[😀-😎]',
    '[^\\pL\\]]',
  ],
  ...['\\pL{280}', '.{1000}.{1000}', "it''s", '"; DROP TABLE t; --'],
])('%j is a regex', async (pattern) => {
  expect(regexProblem(pattern)).toBeNull()
  expect(await re2Problem(pattern)).toBeNull()
})

test.each<[pattern: string, position: number, problem: string]>([
  ['ab(?=c)', 3, 'a look-ahead; say it with two expectations'],
  ['^(?!x)', 2, 'a look-ahead; say it with two expectations'],
  ['(?<=a)b', 1, 'a look-behind; match what stands before as well'],
  ['(?<!a)b', 1, 'a look-behind; say it with two expectations'],
  ['(?<year>a)', 1, 'a named group is written (?P<name>…) here'],
  ['(?>a)', 1, 'an atomic group, and nothing here ever goes back; write (?:…)'],
  ['a(?#note)', 2, 'a comment; leave it out'],
  ['(a)(?P=a)', 4, 'a backreference; compare columns'],
  ['(?(1)a)', 1, 'a condition; write the alternatives out'],
  ['(?x)a', 1, '(? starts (?:…), (?P<name>…) or flags'],
  ['(a)\\1', 4, 'a backreference; compare columns'],
  ['(a)\\12', 4, 'a backreference; compare columns'],
  ['a\\k<n>', 2, 'a backreference; compare columns'],
  ['a\\Z', 2, 'write \\z for the end of the text'],
  ['\\u0041', 1, 'write \\x{…} instead of \\u'],
  ['\\Qa\\E', 1, '\\Q means nothing here'],
  ['\\C', 1, '\\C means nothing here'],
  ['\\é', 1, '\\é means nothing here'],
  ['a\\', 2, 'there is nothing after the \\; write \\\\ for the character'],
  ['\\012', 1, 'write \\x with two digits'],
  ['\\x{110000}', 1, 'there is no character of this number; the last is \\x{10FFFF}'],
  ['\\p{Letter}', 1, '\\p{Letter} names no class; write a category such as \\p{Lu}'],
  ['\\pl', 1, '\\pl names no class'],
  ['a**', 3, 'there is nothing to repeat here; write \\ before the character that is meant'],
  ['*a', 1, 'there is nothing to repeat here'],
  ['a|+', 3, 'there is nothing to repeat here'],
  ['(?i)*', 5, 'there is nothing to repeat here'],
  ['a*+', 2, '*+ is possessive, and nothing here ever goes back; leave the + out'],
  ['a{3}+', 2, '{3}+ is possessive'],
  ['a{3,2}', 2, '{3,2} has the larger number first'],
  ['a{,2}', 2, 'write {0,2} instead of {,2}'],
  ['a{1001}', 2, 'repeats more than 1000 times, together with the repetitions inside'],
  ['((a{20})*b){51}', 12, 'repeats more than 1000 times'],
  ['a{99999999999999999999}', 2, 'repeats more than 1000 times'],
  ['(a', 1, 'this ( is not closed'],
  ['a(b(c)', 2, 'this ( is not closed'],
  ['a)', 2, 'there is no ( for this ); write \\) for the character'],
  ['[a', 1, 'the [ is not closed; write \\[ for the character'],
  ['[]', 1, 'the [ is not closed'],
  ['x[z-a]', 2, "z-a in [ ] isn't a range; write a literal - last"],
  ['[a-\\d]', 1, "a-\\d in [ ] isn't a range"],
  ['[\\x62-\\x61]', 1, "\\x62-\\x61 in [ ] isn't a range"],
  ['[[:foo:]]', 1, '[:foo:] names no class; write one such as [:alpha:]'],
  ['[\\b]', 1, '\\b means nothing here'],
])('%j at position %d: %s', (pattern, position, problem) => {
  expect(regexProblem(pattern)).toContain(`position ${position} of the regex: ${problem}`)
})

test('a regex that would be too large to compile is told so', async () => {
  for (const pattern of ['\\pL{1000}', '(?:\\pL{100}){10}', '.{1000}'.repeat(60), '[^a]{1000}'.repeat(60)]) {
    expect(regexProblem(pattern)).toBe('the regex is too large; repeat less of it')
    expect(await re2Problem(pattern)).toContain('pattern too large')
  }
})

test('NUL and half a character are no part of a regex', () => {
  expect(regexProblem('a\0')).toBe('a regex cannot have NUL or half a character in it')
  expect(regexProblem('a\ud800')).toBe('a regex cannot have NUL or half a character in it')
})

const fragments = [
  ...['a', 'é', '😀', '.', '^', '$', '|', '(', ')', '(?:', '(?i)', '(?P<n>', '(?', '[', ']', '[^', '-', '\\'],
  ...['*', '+', '?', '{', '}', '{2}', '{2,}', '{0,30}', '{40}', ',', '1', '\\d', '\\W', '\\pL', '\\p{Han}'],
  ...['\\x41', '\\b', '\\z', '\\-', '\\]', '[:alpha:]', '[[:^alpha:]', ':', 'a-z', '\\n', '<', '=', '!', "'"],
]
const anyPattern = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(''))

test('RE2 takes whatever is found to be right', async () => {
  let right = 0
  const property = fc.asyncProperty(anyPattern, async (pattern) => {
    if (regexProblem(pattern) !== null) return
    right++
    expect(await re2Problem(pattern)).toBeNull()
  })
  await fc.assert(property, { numRuns: 2000 })
  expect(right).toBeGreaterThan(300)
})

test('hostile regexes are judged without trouble', () => {
  expect(regexProblem('('.repeat(50_000))).toContain('not closed')
  expect(regexProblem('['.repeat(50_000))).toContain('not closed')
  expect(regexProblem(`${'('.repeat(20_000)}a${')'.repeat(20_000)}`)).toBeNull()
})
