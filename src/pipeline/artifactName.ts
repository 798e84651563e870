import { z } from 'zod'
import { parseReference } from '../artifacts/registry/reference.ts'
import { messageOf } from '../errors/messageOf.ts'

/** A parameter that names the artifact that is made, without a version. */
export const artifactName = z.string().superRefine((name, context) => {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', message })
  if (/[:@]/.test(name)) refuse('names the artifact only; its version gets the next number')
  else
    try {
      parseReference(name)
    } catch (cause) {
      refuse(messageOf(cause))
    }
})

/** The same of a table, as the file that it will be. */
export const tableArtifactName = artifactName.regex(
  /\.(csv|parquet)$/,
  'ends with .csv or .parquet, as what it is written',
)
