import type { Report } from '../../src/core/report.ts'

/** Encoding, policy and generator of a page, for its head. */
export const Metadata = ({ tool, policy }: { readonly tool: Report['tool']; readonly policy: string }) => (
  <>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={policy} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content={`${tool.name} ${tool.version}`} />
  </>
)
