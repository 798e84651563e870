import type { WarningsAs } from '../../../reporters/junit/testcase.ts'
import type { Report } from '../../core/report.ts'
import { withRepositoryPaths } from './withRepositoryPaths.ts'

/** Input of a format next to the report. */
export interface FormatOptions {
  readonly junitStrict?: boolean
  readonly junitWarnings?: WarningsAs
  /** Earlier runs, the oldest first, for formats that show several. */
  readonly earlier?: readonly Report[]
}

interface Named {
  /** As the command line has it, e.g. `--junit`. */
  readonly option: string
  readonly description: string
  readonly group: 'reports' | 'ci'
  /** Whether it describes columns, which takes a separate scan. */
  readonly profile?: true
  /** Whether it shows earlier runs too. */
  readonly several?: true
}

/** A format for a file; `-` is standard output. */
export interface FileOutput extends Named {
  readonly value: '<file>' | '[file]'
  /** Whether it is added to what the file has. */
  readonly append?: true
  readonly text: (report: Report, options: FormatOptions) => Promise<string>
}

/** A format of several files, for a folder. */
export interface FolderOutput extends Named {
  readonly value: '<folder>'
  /** Their names, before there is anything to write. */
  readonly names: readonly string[]
  readonly files: (report: Report, options: FormatOptions) => Promise<Readonly<Record<string, string>>>
}

/** Output for a CI system, in the log and in files that it names itself. */
export interface ConsoleOutput extends Named {
  /** The variable that this system sets; it turns the format on automatically. */
  readonly system: string
  readonly text: (report: Report, env: NodeJS.ProcessEnv) => Promise<string>
  /** Text that is added to files that the system names in its environment. */
  readonly besides?: (report: Report, env: NodeJS.ProcessEnv) => Promise<Readonly<Record<string, string>>>
}

// Reporters are imported when they are used: `--help` must be instant, and so must a run that only prints.

export const fileOutputs: readonly FileOutput[] = [
  {
    option: '--json',
    value: '[file]',
    description: 'write the report as JSON; - or no file for stdout',
    group: 'reports',
    text: async (report) => (await import('../../../reporters/json/json.ts')).json(report),
  },
  {
    option: '--junit',
    value: '<file>',
    description: 'write the report as JUnit XML',
    group: 'reports',
    text: async (report, { junitStrict: strict, junitWarnings: warnings }) =>
      (await import('../../../reporters/junit/junit.ts')).junit(report, {
        ...(strict !== undefined && { strict }),
        ...(warnings !== undefined && { warnings }),
      }),
  },
  {
    option: '--html',
    value: '<file>',
    description: 'write the report as HTML, with a chart for each column',
    group: 'reports',
    profile: true,
    several: true,
    text: async (report, { earlier }) =>
      (await import('../../../reporters/html/html.tsx')).html(report, earlier),
  },
  {
    option: '--markdown',
    value: '<file>',
    description: 'write the report as Markdown, e.g. for a pull request comment',
    group: 'reports',
    text: async (report) => (await import('../../../reporters/markdown/markdown.ts')).markdown(report),
  },
  {
    option: '--log-file',
    value: '<file>',
    description: "append the report to a log file in the format of Python's logging",
    group: 'reports',
    append: true,
    text: async (report) => (await import('../../../reporters/log/log.ts')).log(report),
  },
  {
    option: '--gitlab',
    value: '<file>',
    description: 'write failures as a GitLab code quality report',
    group: 'ci',
    text: async (report) => (await import('../../../reporters/ci/gitlab.ts')).gitlab(report),
  },
  {
    option: '--sarif',
    value: '<file>',
    description: 'write failures as SARIF',
    group: 'ci',
    text: async (report) => (await import('../../../reporters/ci/sarif.ts')).sarif(report),
  },
  {
    option: '--openlineage',
    value: '<file>',
    description: 'write the report as an OpenLineage event',
    group: 'reports',
    profile: true,
    text: async (report) =>
      (await import('../../../reporters/openlineage/openlineage.ts')).openlineage(report),
  },
  {
    option: '--gx',
    value: '<file>',
    description: 'write the report as Great Expectations validation results',
    group: 'reports',
    text: async (report) => (await import('../../../reporters/gx/gx.ts')).gx(report),
  },
]

export const folderOutputs: readonly FolderOutput[] = [
  {
    option: '--html-dir',
    value: '<folder>',
    description: 'write the HTML report with separate CSS and JavaScript files, e.g. for Jenkins',
    group: 'reports',
    profile: true,
    several: true,
    names: ['index.html', 'style.css', 'script.js', 'favicon.svg'],
    files: async (report, { earlier }) =>
      (await import('../../../reporters/html/html.tsx')).htmlFiles(report, earlier),
  },
]

export const consoleOutputs: readonly ConsoleOutput[] = [
  {
    option: '--github',
    description:
      'print annotations and write the step summary; enabled automatically in GitHub Actions; disable with --no-github',
    group: 'ci',
    system: 'GITHUB_ACTIONS',
    text: async (report, { GITHUB_WORKSPACE }) =>
      (await import('../../../reporters/ci/github.ts')).github(withRepositoryPaths(report, GITHUB_WORKSPACE)),
    besides: async (report, env) => (await import('./githubFiles.ts')).githubFiles(report, env),
  },
  {
    option: '--azure',
    description: 'print issues; enabled automatically in Azure Pipelines; disable with --no-azure',
    group: 'ci',
    system: 'TF_BUILD',
    text: async (report) => (await import('../../../reporters/ci/azure.ts')).azure(report),
  },
  {
    option: '--teamcity',
    description: 'print service messages; enabled automatically in TeamCity; disable with --no-teamcity',
    group: 'ci',
    system: 'TEAMCITY_VERSION',
    text: async (report) => (await import('../../../reporters/ci/teamcity.ts')).teamcity(report),
  },
]
