import { expect, test } from 'vitest'
import { splitCommand } from '../../../src/artifacts/download/splitCommand.ts'
import { UsageError } from '../../../src/errors/usageError.ts'

test.each<[command: string, words: string[]]>([
  ['wandb artifact get {ref} --root {dir}', ['wandb', 'artifact', 'get', '{ref}', '--root', '{dir}']],
  ['  a\t b\n', ['a', 'b']],
  ['', []],
  [`'a b' "c d" e\\ f`, ['a b', 'c d', 'e f']],
  [`--root='my folder'/x"y z"`, ['--root=my folder/xy z']],
  [`"a \\"b\\" \\\\ \\n" 'c\\'`, ['a "b" \\ \\n', 'c\\']],
  [`'' ""`, ['', '']],
  ['$HOME * ; | > `x`', ['$HOME', '*', ';', '|', '>', '`x`']],
])('%j', (command, words) => {
  expect(splitCommand(command)).toEqual(words)
})

test.each([`a 'b`, `a "b`, `a "b\\"`, 'a \\'])('%j is not closed', (command) => {
  expect(() => splitCommand(command)).toThrow(UsageError)
})
