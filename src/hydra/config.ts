/** Values by their names, in groups, as in a `config.yaml` of Hydra. */
export type Config = Readonly<Record<string, unknown>>

export const isGroup = (value: unknown): value is Config =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** What `data.ks_alpha` names; undefined where nothing is there. */
export const lookUp = (config: Config, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    config,
  )

/** The same with one value set, or taken out where it is undefined; groups on the way are made. */
export function withValue(config: Config, [key = '', ...rest]: readonly string[], value: unknown): Config {
  const others = Object.fromEntries(Object.entries(config).filter(([name]) => name !== key))
  if (rest.length === 0) return value === undefined ? others : { ...others, [key]: value }
  const inner = lookUp(config, [key])
  return { ...others, [key]: withValue(isGroup(inner) ? inner : {}, rest, value) }
}

/** All names in it, in full. */
export const namesIn = (config: Config): readonly string[] =>
  Object.entries(config).flatMap(([key, value]) =>
    isGroup(value) ? [key, ...namesIn(value).map((name) => `${key}.${name}`)] : [key],
  )
