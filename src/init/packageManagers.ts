/** How a package manager installs a lockfile, and runs a program of it. */
export interface PackageManager {
  readonly name: string
  readonly lock: string
  /** Commands of CI, before the program can run. */
  readonly install: readonly string[]
  readonly run: string
  readonly add: string
}

const touchstone = '@touchstone-data/touchstone'

/** The first is the default. */
export const packageManagers: readonly [PackageManager, ...PackageManager[]] = [
  {
    name: 'npm',
    lock: 'package-lock.json',
    install: ['npm ci'],
    run: 'npx --no-install validate',
    add: `npm install --save-dev ${touchstone}`,
  },
  {
    name: 'pnpm',
    lock: 'pnpm-lock.yaml',
    install: ['corepack enable', 'pnpm install --frozen-lockfile'],
    run: 'pnpm exec validate',
    add: `pnpm add --save-dev ${touchstone}`,
  },
  {
    name: 'yarn',
    lock: 'yarn.lock',
    install: ['corepack enable', 'yarn install --immutable'],
    run: 'yarn run validate',
    add: `yarn add --dev ${touchstone}`,
  },
]
