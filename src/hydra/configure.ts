import { InvalidArgumentError, type Command, type Option } from 'commander'
import type { Fill } from '../suite/reading/fill.ts'
import { UsageError } from '../errors/usageError.ts'
import { applyOverride } from './applyOverride.ts'
import { isGroup, lookUp, type Config } from './config.ts'
import { environment, type Environment } from './environment.ts'
import { filledIn, interpolate } from './interpolate.ts'
import { readConfig } from './readConfig.ts'

/** Names of the options in the course's pipelines. */
const courseNames: Readonly<Record<string, string>> = {
  'data.reference_dataset': 'reference',
  'data.sample_dataset': 'sample',
  'data.ks_alpha': 'alpha',
}

/** Every name under which a configuration may hold an option: `validate.fail_on`, and those of the course. */
const namesOf = (option: Option): readonly string[] => [
  `validate.${option.name().replaceAll('-', '_')}`,
  ...Object.keys(courseNames).filter((name) => courseNames[name] === option.name()),
]

/**
 * Gives options that are not on the command line the values of a configuration, with its overrides, and fills in
 * `${data.name}` in those that are.
 *
 * @returns what a text of a suite stands for, `undefined` where there is no configuration; and the values that were read
 * from the environment on the way
 */
export async function configure(
  command: Command,
  file: string | undefined,
  overrides: readonly string[],
): Promise<{ readonly fill: Fill | undefined; readonly secrets: ReadonlySet<string> }> {
  if (file === undefined && overrides.length === 0) return { fill: undefined, secrets: new Set() }
  const known = new Set(command.options.flatMap(namesOf))
  const config = overrides.reduce<Config>(
    (before, override) => applyOverride(before, override, (name) => known.has(name)),
    file === undefined ? {} : await readConfig(file),
  )
  refuseUnknown(config, known)
  const env = environment(process.env, allowedNames(command, config))
  for (const option of command.options) setOption(command, option, config, env)
  return { fill: (text) => interpolate(text, config, env), secrets: env.values }
}

/** The variables of `--allow-env`, or of `validate.allow_env`. */
function allowedNames(command: Command, config: Config): readonly string[] {
  const given: unknown = command.getOptionValue('allowEnv') ?? lookUp(config, ['validate', 'allow_env']) ?? []
  const names: unknown = typeof given === 'string' ? given.split(/\s*,\s*/) : given
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names
  throw new UsageError(`validate.allow_env: expected names of variables, found ${JSON.stringify(given)}`)
}

/** A group of Touchstone has its options in it, and nothing else: a misspelt one would change nothing. */
function refuseUnknown(config: Config, known: ReadonlySet<string>): void {
  const own = lookUp(config, ['validate'])
  if (!isGroup(own)) return
  const unknown = Object.keys(own).find((key) => !known.has(`validate.${key}`))
  if (unknown !== undefined) throw new UsageError(`validate.${unknown}: there is no option of this name`)
}

function setOption(command: Command, option: Option, config: Config, env: Environment): void {
  const attribute = option.attributeName()
  if (command.getOptionValueSource(attribute) === 'cli') {
    const given: unknown = command.getOptionValue(attribute)
    if (typeof given === 'string')
      command.setOptionValueWithSource(attribute, String(interpolate(given, config, env)), 'cli')
    return
  }
  for (const name of namesOf(option)) {
    const value = filledIn(lookUp(config, name.split('.')), config, env)
    if (value === undefined || value === null) continue
    command.setOptionValueWithSource(attribute, parsed(option, name, value), 'config')
    return
  }
}

/** The value as it would be if it stood on the command line. */
function parsed(option: Option, name: string, value: unknown): unknown {
  if (option.isBoolean()) {
    if (typeof value === 'boolean') return value ? true : undefined
    throw new UsageError(`${name}: expected true or false, found ${JSON.stringify(value)}`)
  }
  const texts = isGroup(value)
    ? Object.entries(value).map(([key, each]) => `${key}=${String(each)}`)
    : [Array.isArray(value) ? value.join(',') : String(value)]
  const { parseArg } = option
  if (!parseArg) return texts[0]
  try {
    return texts.reduce<unknown>((before, text) => parseArg(text, before), undefined)
  } catch (cause) {
    if (!(cause instanceof InvalidArgumentError)) throw cause
    throw new UsageError(`${name}: ${JSON.stringify(value)} is invalid. ${cause.message}`, { cause })
  }
}
