import { z } from 'zod'
import { didYouMean } from '../text/didYouMean.ts'
import type { CheckCommand, Step } from './step.ts'

const value = z.union([z.string(), z.number(), z.boolean()])

/** The options of `validate`, in snake_case. */
const given = z.union([value, z.array(value), z.record(z.string(), value)])
const params = z.record(z.string(), given)

type Given = z.infer<typeof given>

/** Checks data as `validate` does, with the same options; checks that fail stop the pipeline. */
export const check = (command: CheckCommand): Step<z.infer<typeof params>> => ({
  params,
  refuse(given) {
    const names = command.optionNames.map((name) => name.replaceAll('-', '_'))
    const unknown = Object.keys(given).find((name) => !names.includes(name))
    return unknown === undefined ? null : `there is no option "${unknown}"${didYouMean(unknown, names)}`
  },
  run(given, { file, overrides, registry, cacheDir, endpointUrl, resolver, allowEnv, secrets }) {
    const shared = {
      registry,
      cache_dir: cacheDir,
      endpoint_url: endpointUrl,
      resolver,
      config: file,
      ...(allowEnv.length > 0 && { allow_env: [...allowEnv] }),
    }
    const options = Object.entries({ ...shared, ...given }).flatMap(([name, of]) => wordsOf(name, of))
    return command.run([...options, ...overrides], secrets)
  },
})

/** As it would be on the command line; `--a=b`, so that no value is parsed as an option. */
function wordsOf(name: string, given: Given | undefined): readonly string[] {
  const flag = `--${name.replaceAll('_', '-')}`
  if (given === undefined || given === false) return []
  if (given === true) return [flag]
  if (Array.isArray(given)) return [`${flag}=${given.join(',')}`]
  if (typeof given === 'object') return Object.entries(given).map(([key, each]) => `${flag}=${key}=${each}`)
  return [`${flag}=${given}`]
}
