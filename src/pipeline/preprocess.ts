import { basename, join } from 'node:path'
import { z } from 'zod'
import { formatCount } from '../text/formatCount.ts'
import { parseExpression } from '../conditions/parseExpression.ts'
import { messageOf } from '../errors/messageOf.ts'
import { tableArtifactName } from './artifactName.ts'
import { preprocessQuery } from './preprocessQuery.ts'
import { publishMade } from './publishMade.ts'
import type { Step } from './step.ts'
import { input as table, withTable } from './withTable.ts'

const params = z.strictObject({
  input: z.string().min(1),
  artifact: tableArtifactName,
  drop_duplicates: z.union([z.boolean(), z.array(z.string()).min(1)]).default(false),
  fill: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  columns: z.record(z.string().min(1), z.string()).default({}),
})

/** Cleans a table: duplicates dropped, missing values filled, columns derived. */
export const preprocess: Step<z.infer<typeof params>> = {
  params,
  refuse({ columns }) {
    for (const [name, text] of Object.entries(columns))
      try {
        parseExpression(text)
      } catch (cause) {
        return `columns.${name}: ${messageOf(cause)}`
      }
    return null
  },
  run: ({ input, artifact, drop_duplicates: dropDuplicates, fill, columns }, context) =>
    withTable(input, context, async ({ engine, info, folder, parent }) => {
      const query = preprocessQuery(info.columns, { dropDuplicates, fill, columns })
      const file = join(folder, basename(artifact))
      await engine.write(table, query, file)
      context.tell(`${formatCount(info.rows, 'row')} read`)
      await publishMade({ file, artifact, parent, step: 'preprocess' }, context)
      return 0
    }),
}
