import { defaultRegistry } from '../artifacts/registry/registryFolder.ts'
import type { ResolveOptions } from '../artifacts/resolver.ts'
import type { Streams } from '../system/streams.ts'
import { clock } from '../system/clock.ts'
import { plainText } from '../../reporters/format/plainText.ts'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { exitCodes } from '../validate/exitCode.ts'
import { hideValues } from '../hydra/hideValues.ts'
import { environment } from '../hydra/environment.ts'
import { applyOverride } from '../hydra/applyOverride.ts'
import { readConfig } from '../hydra/readConfig.ts'
import { planSteps } from './planSteps.ts'
import type { CheckCommand } from './step.ts'

export interface PipelineFlags extends ResolveOptions {
  readonly steps?: readonly string[]
  readonly allowEnv?: readonly string[]
}

/** `validate pipeline run`: runs one step after the other, and stops where one fails. */
export async function runPipeline(
  file: string,
  overrides: readonly string[],
  { steps, allowEnv = [], ...flags }: PipelineFlags,
  { stdout, stderr }: Streams,
  command: CheckCommand,
): Promise<number> {
  const written = await readConfig(file)
  const config = overrides.reduce((before, override) => applyOverride(before, override, () => false), written)
  const env = environment(process.env, allowEnv)
  const secrets = env.values
  const hide = hideValues([secrets])
  const plan = planSteps(config, steps ?? null, env, command)
  const created = clock(process.env)().toISOString()
  for (const [i, { name, run: start }] of plan.entries()) {
    const tell = (message: string): void => void stdout.write(`${plainText(hide(`${name}  ${message}`))}\n`)
    const run = { file, overrides, allowEnv, secrets, created, tell }
    const context = { registry: defaultRegistry(), ...flags, ...run }
    const code = await start(context).catch((cause: unknown) => {
      const message = hide(`${name}: ${messageOf(cause)}`)
      throw cause instanceof UsageError ? new UsageError(message, { cause }) : new Error(message, { cause })
    })
    if (code !== exitCodes.passed) {
      const rest = plan.slice(i + 1).map((step) => step.name)
      const left = rest.length === 0 ? '' : `; not run: ${rest.join(', ')}`
      stderr.write(`${plainText(`${name} stopped the pipeline${left}`)}\n`)
      return code
    }
  }
  return exitCodes.passed
}
