import { expect, it } from 'vitest'
import { likeProblem } from '../../src/conditions/likeProblem.ts'

it.each<[pattern: string, escape: string | null]>([
  ['', null],
  ['a%_\\', null],
  ['50!%', '!'],
  ['!_!!!%', '!'],
  ['a\\%', '\\'],
  ['a^^', '^'],
])('%j with escape %j is a pattern', (pattern, escape) => {
  expect(likeProblem(pattern, escape)).toBeNull()
})

it.each<[pattern: string, escape: string, problem: string]>([
  ['a!b', '!', "in a LIKE pattern '!' must stand before %, _ or another '!'"],
  ['a!', '!', "in a LIKE pattern '!' must stand before %, _ or another '!'"],
  ['!!!', '!', "in a LIKE pattern '!' must stand before %, _ or another '!'"],
  ['a', '', "ESCAPE takes one character such as ! or \\, not ''"],
  ['a', '!!', "ESCAPE takes one character such as ! or \\, not '!!'"],
  ['a', 'é', "ESCAPE takes one character such as ! or \\, not 'é'"],
  ['a', '%', "ESCAPE takes one character such as ! or \\, not '%'"],
  ['a', 'x', "ESCAPE takes one character such as ! or \\, not 'x'"],
])('%j with escape %j: %s', (pattern, escape, problem) => {
  expect(likeProblem(pattern, escape)).toBe(problem)
})
