import { existsSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { didYouMean } from '../text/didYouMean.ts'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { settingsSchema, type DataSettings } from '../validate/settingsSchema.ts'
import { ParamsError } from '../errors/paramsError.ts'

/** Settings of a run, as test files see them. */
export interface Settings extends DataSettings {
  /** Describes every column too, for reports that draw them. */
  readonly profile: boolean
}

/** How to say where the data is, for those who did not. */
export const waysToName = (name: 'reference' | 'sample'): string =>
  [
    `in the Vitest config:  expectations({ ${name}: 'data/${name}.csv' }) from '@touchstone-data/touchstone/vitest/plugin'`,
    `in the environment:    TOUCHSTONE_${name.toUpperCase()}=data/${name}.csv vitest run`,
    `behind two dashes:     vitest run -- --${name} data/${name}.csv`,
    `with our own command:  validate test --${name} data/${name}.csv`,
  ]
    .map((way) => `  ${way}`)
    .join('\n')

type Name = keyof DataSettings
type Texts = Partial<Record<Name, string>>

const number = (text: string): number => (text.trim() === '' ? NaN : Number(text))
const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
/** `zip=string,day=date`; anything else is left as it is, and rejected. */
function pairs(text: string): unknown {
  const found = list(text).map((pair) => /^(.+)=([^=]+)$/.exec(pair))
  return found.every((pair) => pair !== null)
    ? Object.fromEntries(found.map(([, name, value]) => [name, value] as const))
    : text
}

/** `0.1`, or a number for each name: `D=0.05,share=0.02`. */
function limits(text: string): unknown {
  const found = text.includes('=') ? pairs(text) : text
  if (typeof found !== 'object' || found === null) return number(text)
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, number(String(value))]))
}

/**
 * How a text is read, by the type that the schema has for it; a text that can't be read is left for the schema to
 * reject.
 */
const readers: Readonly<Partial<Record<string, (text: string) => unknown>>> = {
  number,
  array: list,
  record: pairs,
  union: limits,
  boolean: (text) => ({ true: true, '1': true, false: false, '0': false })[text] ?? text,
}

function read(name: Name, text: string): unknown {
  let { def }: { readonly def: Def } = settingsSchema.shape[name]
  while (def.innerType) ({ def } = def.innerType)
  return readers[def.type]?.(text) ?? text
}

/** The part of zod's definition of a schema that holds the schema behind `optional` and the like. */
interface Def {
  readonly type: string
  readonly innerType?: { readonly def: Def }
}

const names = Object.keys(settingsSchema.shape) as readonly Name[]
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const variable = (name: string): string => `TOUCHSTONE_${kebab(name).replaceAll('-', '_').toUpperCase()}`

/** The option of each setting, among them the spellings of courses. */
const optionNames: Readonly<Record<string, Name>> = {
  ...Object.fromEntries(names.map((name) => [kebab(name), name])),
  reference_artifact: 'reference',
  sample_artifact: 'sample',
  ks_alpha: 'alpha',
}

/** Short options of `validate`: here they aren't the options of Vitest with these letters. */
const shortOptions = new Map([
  ['-r', '--reference'],
  ['-s', '--sample'],
  ['-a', '--alpha'],
])
const ownOptions = Object.keys(optionNames)

/**
 * Returns the settings of a run: options behind `--`, before the environment, before the options of the plugin. Paths
 * of the plugin are relative to the root of the project, all others to where one is.
 */
export function readSettings(
  options: DataSettings,
  root: string,
  { env, argv, cwd }: Pick<NodeJS.Process, 'env' | 'argv'> & { readonly cwd: string },
): DataSettings {
  const texts: Texts = { ...fromEnvironment(env), ...fromArguments(argv) }
  const told = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, read(name as Name, text)]),
  )
  const given = checked('expectations()', options)
  const rebased = {
    ...given,
    ...(given.reference !== undefined && { reference: rebase(given.reference, root, cwd) }),
    ...(given.sample !== undefined && { sample: rebase(given.sample, root, cwd) }),
    ...(given.baseline !== undefined && { baseline: rebase(given.baseline, root, cwd) }),
  }
  const settings = { ...rebased, ...checked('the options of the run', told) }
  // Tests run in workers, where it would be waited for without end.
  if (settings.reference === '-' || settings.sample === '-')
    throw new UsageError('tests cannot read standard input; write it to a file, and name that instead of -')
  return settings
}

/** Parts options that say where data is, or how it is judged, from all others. */
export function partArguments(args: readonly string[]): {
  readonly ours: Texts
  readonly others: readonly string[]
} {
  const own: string[] = []
  const others: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = shortOptions.get(args[i]!) ?? args[i]!
    const [, option = '', value] = /^--([^=]+)(=.*)?$/s.exec(arg) ?? []
    const meant = Object.hasOwn(optionNames, option) ? '' : didYouMean(option, ownOptions)
    if (option !== '' && meant !== '')
      throw new UsageError(`unknown option --${option}${meant.replace(/"(.*)"/, '--$1')}`)
    if (!Object.hasOwn(optionNames, option)) others.push(arg)
    else if (value === undefined && i + 1 < args.length) own.push(arg, args[++i]!)
    else own.push(arg)
  }
  return { ours: optionsOf(own), others }
}

/** The variables of the environment that say the same as these options. */
export const environmentOf = (texts: Texts): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [variable(name), text]))

function checked(who: string, settings: object): DataSettings {
  const { success, data, error } = settingsSchema.safeParse(settings, { reportInput: true })
  if (!success) throw new ParamsError(who, error.issues, names)
  // What is not set is not there, which the type of the schema does not say.
  return data as DataSettings
}

const fromEnvironment = (env: NodeJS.ProcessEnv): Texts =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = env[variable(name)]
      return text === undefined || text === '' ? [] : [[name, text]]
    }),
  )

/** Vitest leaves alone what follows `--`. */
function fromArguments(argv: readonly string[]): Texts {
  const dashes = argv.indexOf('--')
  return dashes === -1 ? {} : optionsOf(argv.slice(dashes + 1))
}

function optionsOf(args: readonly string[]): Texts {
  try {
    const options = Object.keys(optionNames).map((name) => [name, { type: 'string' }] as const)
    const { values } = parseArgs({ args: [...args], options: Object.fromEntries(options) })
    return Object.fromEntries(
      Object.entries(values).map(([name, text]): [string, string] => [optionNames[name]!, String(text)]),
    )
  } catch (cause) {
    throw new UsageError(`of the options for Touchstone: ${messageOf(cause)}`, { cause })
  }
}

/** A path of the project as it is from here; anything else, and a path that doesn't exist, stays the same. */
function rebase(ref: string, root: string, cwd: string): string {
  if (isAbsolute(ref) || /^[a-z][a-z0-9+.-]+:/i.test(ref)) return ref
  const path = join(root, ref)
  return existsSync(path) || /[*?[{]/.test(ref) ? relative(cwd, path) : ref
}
