import { basename, join } from 'node:path'
import { z } from 'zod'
import { didYouMean } from '../text/didYouMean.ts'
import { formatCount } from '../text/formatCount.ts'
import { countAll } from '../sql/ast.ts'
import { UsageError } from '../errors/usageError.ts'
import { tableArtifactName } from './artifactName.ts'
import { publishMade } from './publishMade.ts'
import { splitQuery } from './splitQuery.ts'
import type { Step } from './step.ts'
import { input as table, withTable } from './withTable.ts'

const params = z.strictObject({
  input: z.string().min(1),
  /** `songs/data.csv` becomes `songs/data_train.csv` and `songs/data_test.csv`. */
  artifact: tableArtifactName,
  test_size: z.number().gt(0).lt(1),
  stratify: z.string().min(1).nullable().default(null),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
})

/** Splits a table into train and test, by a seed, in each class alike. */
export const segregate: Step<z.infer<typeof params>> = {
  params,
  run: ({ input, artifact, test_size: size, stratify, seed }, context) =>
    withTable(input, context, async ({ engine, info, folder, parent }) => {
      const names = info.columns.map(({ name }) => name)
      if (stratify !== null && !names.includes(stratify))
        throw new UsageError(
          `stratify: there is no column "${stratify}" in ${input}${didYouMean(stratify, names)}`,
        )
      const made: { file: string; artifact: string; rows: number }[] = []
      for (const part of ['train', 'test'] as const) {
        const query = splitQuery(info.columns, { size, seed, stratify, part })
        const [counted] = await engine.query(table, { from: query, select: { rows: countAll } })
        const rows = Number(counted?.['rows'])
        if (rows === 0)
          throw new Error(`${input}: of ${formatCount(info.rows, 'row')} none would be in ${part}`)
        const name = artifact.replace(/\.\w+$/, `_${part}$&`)
        const file = join(folder, basename(name))
        await engine.write(table, query, file)
        made.push({ file, artifact: name, rows })
      }
      for (const { rows, ...each } of made) {
        context.tell(`${formatCount(rows, 'row')} in ${each.artifact}`)
        await publishMade({ ...each, parent, step: 'segregate' }, context)
      }
      return 0
    }),
}
