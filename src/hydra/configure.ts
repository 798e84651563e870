import { InvalidArgumentError, type Command, type Option } from 'commander'
import type { Fill } from '../suite/reading/suiteSource.ts'
import { UsageError } from '../errors/usageError.ts'
import { applyOverride } from './applyOverride.ts'
import { isGroup, lookUp, type Config } from './config.ts'
import { filledIn, interpolate } from './interpolate.ts'
import { readConfig } from './readConfig.ts'

/** What the course's pipelines call the options. */
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
 * @returns what a text of a suite stands for; undefined where there is no configuration
 */
export async function configure(
  command: Command,
  file: string | undefined,
  overrides: readonly string[],
): Promise<Fill | undefined> {
  if (file === undefined && overrides.length === 0) return undefined
  const known = new Set(command.options.flatMap(namesOf))
  const config = overrides.reduce<Config>(
    (before, override) => applyOverride(before, override, (name) => known.has(name)),
    file === undefined ? {} : await readConfig(file),
  )
  refuseUnknown(config, known)
  for (const option of command.options) setOption(command, option, config)
  return (text) => interpolate(text, config, process.env)
}

/** A group of our own has options of ours in it, and nothing else: what is spelt wrong would change nothing. */
function refuseUnknown(config: Config, known: ReadonlySet<string>): void {
  const own = lookUp(config, ['validate'])
  if (!isGroup(own)) return
  const unknown = Object.keys(own).find((key) => !known.has(`validate.${key}`))
  if (unknown !== undefined) throw new UsageError(`validate.${unknown}: there is no option of this name`)
}

function setOption(command: Command, option: Option, config: Config): void {
  const attribute = option.attributeName()
  if (command.getOptionValueSource(attribute) === 'cli') {
    const given: unknown = command.getOptionValue(attribute)
    if (typeof given === 'string')
      command.setOptionValueWithSource(attribute, String(interpolate(given, config, process.env)), 'cli')
    return
  }
  for (const name of namesOf(option)) {
    const value = filledIn(lookUp(config, name.split('.')), config, process.env)
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
