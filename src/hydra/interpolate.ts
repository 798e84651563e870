import { didYouMean } from '../text/didYouMean.ts'
import { UsageError } from '../errors/usageError.ts'
import { isGroup, lookUp, namesIn, type Config } from './config.ts'
import type { Environment } from './environment.ts'

/** `${data.ks_alpha}` and the like, with what it may be in its place: `${oc.env:HOME,/tmp}`. */
const reference = /\$\{([^{}]*)\}/g
/** As in `\${not.a.reference}`. */
const escaped = /\\\$\{/g
const deepest = 50

/**
 * Text in which `${data.ks_alpha}` stands for the value of that name, as OmegaConf reads it: alone it is the value, with
 * its type; with other text around it, it becomes text. `${oc.env:NAME}` is an environment variable that may be read.
 */
export function interpolate(text: string, config: Config, env: Environment, depth = 0): unknown {
  if (!text.includes('${')) return text
  if (depth > deepest) throw new UsageError(`${text}: it refers to itself`)
  const resolve = (name: string): unknown => {
    const found = named(name.trim(), text, config, env)
    return typeof found === 'string' ? interpolate(found, config, env, depth + 1) : found
  }
  const hidden = text.replace(escaped, '\0')
  const [alone] = hidden.match(/^\$\{[^{}]*\}$/) ?? []
  if (alone !== undefined) return resolve(alone.slice(2, -1))
  const filled = hidden.replace(reference, (_, name: string) => {
    const value = resolve(name)
    if (typeof value === 'object' && value !== null)
      throw new UsageError(`${text}: ${name} is a group or a list, which cannot be a part of text`)
    return String(value)
  })
  return filled.replaceAll('\0', '${')
}

function named(name: string, text: string, config: Config, env: Environment): unknown {
  const [, variable, fallback] = /^oc\.env:([^,]+)(?:,(.*))?$/s.exec(name) ?? []
  if (variable !== undefined) {
    const value = env.read(variable.trim(), text) ?? fallback
    if (value === undefined) throw new UsageError(`${text}: the environment variable ${variable} is not set`)
    return value
  }
  const value = lookUp(config, name.split('.'))
  if (value === undefined)
    throw new UsageError(
      `${text}: there is no ${name} in the configuration${didYouMean(name, namesIn(config))}`,
    )
  return value
}

/** A value with all that is in it filled in. */
export function filledIn(value: unknown, config: Config, env: Environment): unknown {
  if (typeof value === 'string') return interpolate(value, config, env)
  if (Array.isArray(value)) return value.map((each) => filledIn(each, config, env))
  if (!isGroup(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledIn(each, config, env)]))
}
