import type { ResolveOptions } from '../resolver.ts'

/** Where named artifacts are if nobody says: where Weights & Biases downloads them to. */
export const defaultRegistry = (): string => process.env['WANDB_ARTIFACT_DIR'] || 'artifacts'

/**
 * Where a reference is looked up. The default is not looked into where a command was named to ask instead: what is
 * there may be older.
 */
export const registryFolder = ({ registry, resolver }: ResolveOptions): string | null =>
  registry ?? (resolver === undefined ? defaultRegistry() : null)
