import { afterEach, beforeEach, vi } from 'vitest'
import { temporary } from '../temporary.ts'

/** No credentials of the machine that tests run on, and those of the test. */
export function useCredentials(id: string, secret: string): void {
  beforeEach(() => {
    withoutCredentials()
    vi.stubEnv('AWS_ACCESS_KEY_ID', id)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })
}

export function withoutCredentials(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('HOME', temporary())
}
