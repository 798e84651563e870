import type { Parent } from '../core/artifact.ts'
import { gitCommit } from '../artifacts/metadata/gitCommit.ts'
import { publish } from '../artifacts/registry/publish.ts'
import { parseReference } from '../artifacts/registry/reference.ts'
import type { StepContext } from './step.ts'

export interface Made {
  readonly file: string
  /** The artifact that it becomes the next version of. */
  readonly artifact: string
  /** The version that it was made from. */
  readonly parent: Parent
  readonly step: string
}

/** Publishes the output of a step, with its inputs, and reports it. */
export async function publishMade(
  { file, artifact, parent, step }: Made,
  context: StepContext,
): Promise<void> {
  const { path } = parseReference(artifact)
  const { number, isNew } = await publish(context.registry, path, file, {
    created: context.created,
    commit: await gitCommit(),
    metadata: { step },
    parents: [parent],
  })
  context.tell(`${path.join('/')}:v${number}${isNew ? '' : ' (nothing new)'}`)
}
