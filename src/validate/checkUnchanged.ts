import type { Data } from './openData.ts'

/** A verdict on data that was written to meanwhile is of nothing that ever was. */
export async function checkUnchanged({
  artifacts,
  engine,
}: Pick<Data, 'artifacts' | 'engine'>): Promise<void> {
  await engine.checkUnchanged?.()
  for (const artifact of artifacts.values())
    if (await artifact.changed())
      throw new Error(`${artifact.ref} changed while it was checked; run again when nothing writes to it`)
}
