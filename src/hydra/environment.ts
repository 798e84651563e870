import { UsageError } from '../errors/usageError.ts'

/** The environment variables that a document may read, and the values that it did read. */
export interface Environment {
  /** Returns the value of a variable; `undefined` if it isn't set. `text` is what named it, for the error. */
  read(name: string, text: string): string | undefined
  /** Values that were read: they may be secrets, and outputs don't show them. */
  readonly values: ReadonlySet<string>
}

/** Lets a document read the variables on a list, and no others. */
export function environment(env: NodeJS.ProcessEnv, allowed: readonly string[]): Environment {
  const values = new Set<string>()
  return {
    values,
    read(name, text) {
      if (!allowed.includes(name))
        throw new UsageError(
          `${text}: the environment variable ${name} isn't read by default. Pass --allow-env ${name} if you trust this file.`,
        )
      const value = env[name]
      if (value !== undefined && value !== '') values.add(value)
      return value
    },
  }
}
