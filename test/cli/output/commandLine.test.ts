import { Command } from 'commander'
import { expect, it } from 'vitest'
import { commandLine } from '../../../src/cli/output/commandLine.ts'
import { validateCommand } from '../../../src/cli/commands/validateCommand.ts'
import { shell } from '../program.ts'

/** The command line as it is told in a report, without running it. */
function told(...args: string[]): string {
  const program = validateCommand(new Command('validate'), shell).action(() => undefined)
  program.parse(args, { from: 'user' })
  return commandLine(program)
}

it('tells the options that were given, and none of the outputs', () => {
  expect(
    told(
      '-r',
      'a.csv',
      '--sample',
      'b c.csv',
      '--alpha',
      '0.01',
      '--html',
      'x.html',
      '--json',
      '-v',
      '--columns',
      'x,y',
    ),
  ).toBe('validate --reference a.csv --sample "b c.csv" --columns x,y --alpha 0.01')
})

it('tells no secret', () => {
  const line = told('-s', 'https://me:pass@host/a.csv?X-Amz-Signature=abc&part=2', '--fail-on-identical')
  expect(line).toBe(
    'validate --sample "https://***@host/a.csv?X-Amz-Signature=***&part=***" --fail-on-identical',
  )
})

it('tells the overrides, and no secret in them', () => {
  expect(
    told(
      '-s',
      'x',
      'data.ks_alpha=0.05',
      'db.password=p4ss',
      'data.source=https://me:p4ss@host/x?t=t0ken',
      '~a',
    ),
  ).toBe(
    'validate --sample x data.ks_alpha=0.05 "db.password=***" "data.source=https://***@host/x?t=***" "~a"',
  )
})

it('quotes what a shell would take for its own', () => {
  expect(told('-s', "it's $HOME.csv")).toBe("validate --sample 'it'\\''s $HOME.csv'")
})
