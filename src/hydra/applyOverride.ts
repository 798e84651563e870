import { didYouMean } from '../text/didYouMean.ts'
import { UsageError } from '../errors/usageError.ts'
import { lookUp, namesIn, withValue, type Config } from './config.ts'
import { overrideValue } from './overrideValue.ts'

const example = 'such as data.ks_alpha=0.05; data is named with --reference and --sample'

/**
 * A configuration with one value changed: `a.b=1` where it is there (or `mayBeNew`), `+a.b=1` where it is not,
 * `++a.b=1` either way, `~a.b` to take it out.
 *
 * @see https://hydra.cc/docs/1.3/advanced/override_grammar/basic
 */
export function applyOverride(config: Config, text: string, mayBeNew: (name: string) => boolean): Config {
  const [, sign = '', name = '', equals, value = ''] =
    /^(\+\+|\+|~)?([^=\s]+?)(=)?((?<==).*)?$/s.exec(text) ?? []
  if (name === '' || (equals === undefined && sign !== '~'))
    throw new UsageError(`${text}: expected key=value, ${example}`)
  const path = name.split('.')
  if (path.includes('')) throw new UsageError(`${text}: expected key=value, ${example}`)
  const isThere = lookUp(config, path) !== undefined
  const known = (): string => didYouMean(name, namesIn(config))
  if (sign === '~') {
    if (!isThere) throw new UsageError(`${text}: there is no ${name} to take out${known()}`)
    return withValue(config, path, undefined)
  }
  if (sign === '+' && isThere) throw new UsageError(`${text}: ${name} is there already; write ++${name}=…`)
  if (sign === '' && !isThere && !mayBeNew(name))
    throw new UsageError(
      `${text}: there is no ${name} in the configuration${known()}; to add it, write +${text}`,
    )
  return withValue(config, path, overrideValue(value))
}
