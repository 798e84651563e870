import type { Command, Option } from 'commander'
import type { GetFlags } from './artifacts/get.ts'
import type { LsFlags } from './artifacts/ls.ts'
import type { PruneFlags } from './artifacts/prune.ts'
import type { PutFlags } from './artifacts/put.ts'
import type { TagFlags } from './artifacts/tag.ts'
import { artifactsOptions, cacheOption, endpointOption, registryOption } from '../options/artifactsOptions.ts'
import { duration, keyValue, repeated } from '../options/artifactsParsers.ts'
import { list } from '../options/parsers.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate artifacts put|get|ls|tag`. As with `validate`, the work is imported when it is needed. */
export function artifactsCommand(program: Command, shell: Shell): void {
  // Or `validate` would take the options behind `artifacts` for its own.
  program.enablePositionalOptions()
  const artifacts = program
    .command('artifacts')
    .description('publish, fetch and list versions of data, and of what is made from it')

  const add = (usage: string, description: string, options: readonly Option[]): Command =>
    options.reduce(
      (command, option) => command.addOption(option),
      artifacts.command(usage).description(description).allowExcessArguments(false),
    )

  add(
    'put <path> [name]',
    'publish a file or folder as the next version; or store a file in s3://bucket/folder/',
    artifactsOptions(),
  )
    .option('--tag <names>', 'tags that will name this version, with commas between them', list)
    .option('--parent <reference>', 'what it was made from; may be given several times', repeated)
    .option('--metadata <key=value>', 'what else is to be known; may be given several times', keyValue)
    .option('--time <time>', 'when it was made, in ISO 8601, if not now')
    .action(async (path: string, name: string | undefined, flags: PutFlags) => {
      const { put } = await import('./artifacts/put.ts')
      shell.finish(await put(path, name, flags, shell))
    })

  add(
    'get <reference> [folder]',
    'copy the files of a version into a folder, the current one by default',
    artifactsOptions(),
  ).action(async (reference: string, folder: string | undefined, flags: GetFlags) => {
    const { get } = await import('./artifacts/get.ts')
    shell.finish(await get(reference, folder ?? '.', flags, shell))
  })

  add(
    'ls [name]',
    'list the versions of an artifact, of all of them, or the objects of s3://bucket/folder/',
    [registryOption(), endpointOption()],
  )
    .option('--json', 'as JSON, with metadata and parents')
    .action(async (name: string | undefined, flags: LsFlags) => {
      const { ls } = await import('./artifacts/ls.ts')
      shell.finish(await ls(name, flags, shell))
    })

  add('prune', 'remove downloads that were not used lately from the cache', [cacheOption()])
    .option('--unused-for <time>', 'remove what was not used for so long, e.g. 12h; 30d', duration)
    .action(async (flags: PruneFlags) => {
      const { prune } = await import('./artifacts/prune.ts')
      shell.finish(await prune(flags, shell))
    })

  add('tag <reference> <tags...>', 'make tags name a version; what they named before, they name no more', [
    registryOption(),
  ]).action(async (reference: string, tags: readonly string[], flags: TagFlags) => {
    const { tag } = await import('./artifacts/tag.ts')
    shell.finish(await tag(reference, tags, flags, shell))
  })
}
