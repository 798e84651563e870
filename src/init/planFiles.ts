import { addScript } from './addScript.ts'
import type { CiSystem, Gate } from './ciSystems.ts'

/** A file to write; null as its text if it stays as it is, for the reason in `note`. */
export interface PlannedFile {
  readonly file: string
  readonly text: string | null
  readonly note: string
  /** Whether the file exists and gets something added. */
  readonly isEdit?: true
}

export const scriptName = 'validate:data'

/** A script in package.json, which is made where there is none. */
export function planScript(manifest: string | null, command: string): PlannedFile {
  const file = 'package.json'
  const note = `script ${scriptName}`
  if (manifest === null) {
    const made = { private: true, scripts: { [scriptName]: command } }
    return { file, text: `${JSON.stringify(made, null, 2)}\n`, note }
  }
  const text = addScript(manifest, scriptName, command)
  if (text === null) return { file, text, note: `it has a script ${scriptName}: ${command}` }
  return { file, text, note, isEdit: true }
}

const importLine = (name: string, module: string): string => `import { ${name} } from '${module}'`

const vitestText = `${importLine('expectations', '@touchstone-data/touchstone/vitest/plugin')}
${importLine('defineConfig', 'vitest/config')}

export default defineConfig({ plugins: [expectations()] })
`

/** A Vitest config that runs suites as tests; a project's own config is left alone. */
export function planVitest(existing: { readonly file: string; readonly text: string } | null): PlannedFile {
  if (existing === null)
    return { file: 'vitest.config.mts', text: vitestText, note: 'runs each suite as tests' }
  const { file, text } = existing
  const note = text.includes('@touchstone-data/touchstone')
    ? 'it runs suites already'
    : "add plugins: [expectations()] of '@touchstone-data/touchstone/vitest/plugin' to run suites as tests"
  return { file, text: null, note }
}

/** The step of a CI system; `textOf` returns the text of a file that exists. */
export async function planCi(
  { file, beside, text }: CiSystem,
  gate: Gate,
  textOf: (file: string) => Promise<string | null>,
): Promise<PlannedFile> {
  const written = text(gate)
  const runsIt = (existing: string): boolean =>
    existing === written || gate.checks.every(({ command }) => existing.includes(command))
  for (const candidate of [{ file, then: 'runs the check in CI' }, beside]) {
    const existing = await textOf(candidate.file)
    if (existing === null) return { file: candidate.file, text: written, note: candidate.then }
    if (runsIt(existing)) return { file: candidate.file, text: null, note: 'it runs the check already' }
  }
  const commands = gate.checks.map(({ command }) => command).join(' && ')
  return { file, text: null, note: `add to it: ${commands}` }
}
