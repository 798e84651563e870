import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Details } from '../../../src/artifacts/registry/manifest.ts'
import { publish, type PublishResult } from '../../../src/artifacts/registry/publish.ts'
import { temporary } from '../temporary.ts'

export const details: Details = {
  created: '2021-07-12T07:41:02.000Z',
  commit: null,
  metadata: {},
  parents: [],
}

/** Publishes a text as a file. */
export function publishText(
  registry: string,
  path: readonly string[],
  text: string,
  more: Partial<Details> = {},
): Promise<PublishResult> {
  const file = join(temporary(), path.at(-1)!)
  writeFileSync(file, text)
  return publish(registry, path, file, { ...details, ...more })
}
