import { z } from 'zod'
import { asParent } from '../artifacts/registry/findParentVersion.ts'
import { find } from '../artifacts/resolve.ts'
import { artifactName } from './artifactName.ts'
import { linkedAs } from './linkedAs.ts'
import { publishMade } from './publishMade.ts'
import type { Step } from './step.ts'

const params = z.strictObject({
  /** A path, a URL, or whatever else `--sample` takes. */
  source: z.string().min(1),
  artifact: artifactName,
})

/** Fetches data and publishes it as it is. */
export const download: Step<z.infer<typeof params>> = {
  params,
  async run({ source, artifact }, context) {
    const found = await find(source, context)
    try {
      if (found.files.length !== 1)
        throw new Error(
          `${found.ref} is ${found.files.length} files; download one, or name them in preprocess`,
        )
      const linked = await linkedAs(found.files[0]!, artifact)
      try {
        await publishMade(
          { file: linked.file, artifact, parent: await asParent(found), step: 'download' },
          context,
        )
      } finally {
        linked.remove()
      }
    } finally {
      found.release?.()
    }
    return 0
  },
}
