import type { Command, Option } from 'commander'
import type { GetFlags } from './artifacts/get.ts'
import type { LsFlags } from './artifacts/ls.ts'
import type { PruneFlags } from './artifacts/prune.ts'
import type { PutFlags } from './artifacts/put.ts'
import type { TagFlags } from './artifacts/tag.ts'
import { addHelp } from '../options/addHelp.ts'
import {
  artifactsOptions,
  cacheOption,
  endpointOption,
  idleTimeoutOption,
  registryOption,
} from '../options/artifactsOptions.ts'
import { duration, keyValue, collect } from '../options/artifactsParsers.ts'
import { nameList } from '../options/parsers.ts'
import type { Shell } from '../shell.ts'

/** Declares `validate artifacts put|get|ls|tag`. As with `validate`, the work is imported when it is needed. */
export function artifactsCommand(program: Command, shell: Shell): void {
  // Or `validate` would take the options behind `artifacts` for its own.
  program.enablePositionalOptions()
  const artifacts = addHelp(
    program.command('artifacts').description('publish, fetch and list versions of data and models'),
    'validate artifacts put trips.csv taxi/trips --tag prod',
    'validate artifacts get taxi/trips:prod data',
  )

  const add = (
    usage: string,
    description: string,
    { options, examples }: { readonly options: readonly Option[]; readonly examples: readonly string[] },
  ): Command =>
    addHelp(
      options.reduce(
        (command, option) => command.addOption(option),
        artifacts.command(usage).description(description).allowExcessArguments(false),
      ),
      ...examples,
    )

  add('put <path> [name]', 'publish a file or directory as the next version, or store a file in S3', {
    options: artifactsOptions(),
    examples: [
      'validate artifacts put trips.csv taxi/trips --tag prod',
      'validate artifacts put trips.csv s3://bucket/raw/ --metadata source=tlc',
    ],
  })
    .option('--tag <names>', 'tags of this version (comma-separated)', nameList)
    .option('--parent <reference>', 'artifact it was made from (repeatable)', collect)
    .option('--metadata <key=value>', 'additional metadata (repeatable)', keyValue)
    .option('--time <time>', 'time of creation in ISO 8601; default: now')
    .action(async (path: string, name: string | undefined, flags: PutFlags) => {
      const { put } = await import('./artifacts/put.ts')
      shell.finish(await put(path, name, flags, shell))
    })

  add('get <reference> [folder]', 'copy the files of a version to a directory; default: the current one', {
    options: artifactsOptions(),
    examples: [
      'validate artifacts get taxi/trips:v3 data',
      'validate artifacts get taxi/trips:latest --as-of 2021-07-12',
    ],
  }).action(async (reference: string, folder: string | undefined, flags: GetFlags) => {
    const { get } = await import('./artifacts/get.ts')
    shell.finish(await get(reference, folder ?? '.', flags, shell))
  })

  add('ls [name]', 'list the versions of one artifact or of all, or the objects in s3://bucket/folder/', {
    options: [registryOption(), endpointOption(), idleTimeoutOption()],
    examples: ['validate artifacts ls', 'validate artifacts ls taxi/trips --json'],
  })
    .option('--json', 'print JSON, with metadata and parents')
    .action(async (name: string | undefined, flags: LsFlags) => {
      const { ls } = await import('./artifacts/ls.ts')
      shell.finish(await ls(name, flags, shell))
    })

  add('prune', 'remove downloads from the cache that were not used recently', {
    options: [cacheOption()],
    examples: ['validate artifacts prune', 'validate artifacts prune --unused-for 12h'],
  })
    .option('--unused-for <time>', 'time since the last use, e.g. 12h; default: 30d', duration)
    .action(async (flags: PruneFlags) => {
      const { prune } = await import('./artifacts/prune.ts')
      shell.finish(await prune(flags, shell))
    })

  add('tag <reference> <tags...>', 'move tags to a version', {
    options: [registryOption()],
    examples: [
      'validate artifacts tag taxi/trips:v3 prod',
      'validate artifacts tag taxi/trips:latest prod eu',
    ],
  }).action(async (reference: string, tags: readonly string[], flags: TagFlags) => {
    const { tag } = await import('./artifacts/tag.ts')
    shell.finish(await tag(reference, tags, flags, shell))
  })
}
