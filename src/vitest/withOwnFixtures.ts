// A named import that an older Vitest lacks would fail before checkVitest can say so.
import * as vitest from 'vitest'
import type { TestAPI } from 'vitest'

const makers: readonly (string | symbol)[] = ['extend', 'override'] satisfies (keyof TestAPI)[]

/**
 * Makes a test function that a file can override or extend for itself alone. Vitest keeps an override, and the error of a
 * fixture, on the function, and one worker keeps the function: both would stay for the files after it.
 */
export function withOwnFixtures<T extends object>(make: () => T): T {
  const base = make()
  return new Proxy(base, {
    get: (_, name) => (makers.includes(name) ? onOwn(name) : (Reflect.get(base, name) as unknown)),
  })

  /** Inside a describe block Vitest keeps it for that block. */
  function onOwn(name: string | symbol): (...args: readonly unknown[]) => unknown {
    return (...args) => {
      const { suite } = vitest.TestRunner.getCurrentSuite()
      const of = suite === undefined ? make() : base
      return Reflect.apply(Reflect.get(of, name) as () => unknown, of, args) as unknown
    }
  }
}
