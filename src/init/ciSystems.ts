import { Document } from 'yaml'

/** The commands of a gate: what installs the program, and a check of each dataset. */
export interface Gate {
  readonly install: readonly string[]
  readonly checks: readonly { readonly name: string; readonly command: string }[]
}

/** A CI system: how to see that a project uses it, and what to write for it. */
export interface CiSystem {
  readonly name: string
  readonly title: string
  /** Files or directories of projects that use it. */
  readonly signs: readonly string[]
  /** The address of its repositories, where it has one. */
  readonly host?: RegExp
  readonly file: string
  /** Written where that file exists, and how the system comes to read it. */
  readonly beside: { readonly file: string; readonly then: string }
  readonly text: (gate: Gate) => string
}

const image = 'node:22'

const yaml = (content: unknown): string =>
  new Document(content, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 })

const junit = (name: string): string => `reports/TEST-${name}.xml`
const html = (name: string): string => `reports/${name}.html`
const reported = ({ name, command }: Gate['checks'][number]): string =>
  `${command} --junit ${junit(name)} --html ${html(name)}`

/** A string of Groovy, in single quotes. */
const groovy = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

export const ciSystems: readonly CiSystem[] = [
  {
    name: 'github',
    title: 'GitHub Actions',
    signs: ['.github'],
    host: /github\.com/,
    file: '.github/workflows/data.yml',
    beside: { file: '.github/workflows/touchstone.yml', then: 'runs the check in CI' },
    text: ({ install, checks }) =>
      yaml({
        name: 'data',
        on: ['push', 'pull_request'],
        jobs: {
          data: {
            'runs-on': 'ubuntu-latest',
            steps: [
              { uses: 'actions/checkout@v4' },
              { uses: 'actions/setup-node@v4', with: { 'node-version': 22 } },
              ...install.map((run) => ({ run })),
              ...checks.map(({ name, command }) => ({
                name,
                // A dataset that fails hides none of the others.
                ...(checks.length > 1 && { if: '${{ !cancelled() }}' }),
                run: `${command} --html ${html(name)}`,
              })),
              {
                if: '${{ !cancelled() }}',
                uses: 'actions/upload-artifact@v4',
                with: { name: 'data-reports', path: 'reports' },
              },
            ],
          },
        },
      }),
  },
  {
    name: 'gitlab',
    title: 'GitLab',
    signs: ['.gitlab-ci.yml'],
    host: /gitlab/,
    file: '.gitlab-ci.yml',
    beside: {
      file: '.gitlab/data.yml',
      then: 'add to .gitlab-ci.yml: include: [{ local: .gitlab/data.yml }]',
    },
    text: ({ install, checks }) =>
      yaml(
        Object.fromEntries(
          checks.map((check) => [
            checks.length === 1 ? 'data' : `data:${check.name}`,
            {
              image,
              script: [...install, reported(check)],
              artifacts: { when: 'always', paths: ['reports'], reports: { junit: junit(check.name) } },
            },
          ]),
        ),
      ),
  },
  {
    name: 'jenkins',
    title: 'Jenkins',
    signs: ['Jenkinsfile'],
    file: 'Jenkinsfile',
    beside: { file: 'Jenkinsfile.data', then: 'add a pipeline with the script path Jenkinsfile.data' },
    text: ({ install, checks }) =>
      [
        'pipeline {',
        '  agent any',
        '  stages {',
        "    stage('data') {",
        '      steps {',
        ...install.map((command) => `        sh ${groovy(command)}`),
        ...checks.map(
          (check) =>
            `        catchError(buildResult: 'FAILURE', stageResult: 'FAILURE') { sh ${groovy(reported(check))} }`,
        ),
        '      }',
        '      post {',
        '        always {',
        "          junit 'reports/TEST-*.xml'",
        "          archiveArtifacts artifacts: 'reports/*.html', allowEmptyArchive: true",
        '        }',
        '      }',
        '    }',
        '  }',
        '}',
        '',
      ].join('\n'),
  },
  {
    name: 'azure',
    title: 'Azure Pipelines',
    signs: ['azure-pipelines.yml'],
    host: /dev\.azure\.com|visualstudio\.com/,
    file: 'azure-pipelines.yml',
    beside: { file: 'azure-pipelines.data.yml', then: 'create a pipeline from azure-pipelines.data.yml' },
    text: ({ install, checks }) =>
      yaml({
        pool: { vmImage: 'ubuntu-latest' },
        steps: [
          { task: 'NodeTool@0', inputs: { versionSpec: '22.x' } },
          ...install.map((script) => ({ script })),
          ...checks.map((check) => ({
            script: reported(check),
            displayName: check.name,
            ...(checks.length > 1 && { condition: 'succeededOrFailed()' }),
          })),
          {
            task: 'PublishTestResults@2',
            condition: 'always()',
            inputs: { testResultsFormat: 'JUnit', testResultsFiles: 'reports/TEST-*.xml' },
          },
          {
            task: 'PublishBuildArtifacts@1',
            condition: 'always()',
            inputs: { pathToPublish: 'reports', artifactName: 'data-reports' },
          },
        ],
      }),
  },
  {
    name: 'circleci',
    title: 'CircleCI',
    signs: ['.circleci'],
    file: '.circleci/config.yml',
    beside: { file: '.circleci/data.yml', then: 'copy its job to .circleci/config.yml' },
    text: ({ install, checks }) =>
      yaml({
        version: 2.1,
        jobs: {
          data: {
            docker: [{ image: 'cimg/node:22.14' }],
            steps: [
              'checkout',
              ...install.map((run) => ({ run })),
              ...checks.map((check) => ({
                run: {
                  name: check.name,
                  command: reported(check),
                  ...(checks.length > 1 && { when: 'always' }),
                },
              })),
              { store_test_results: { path: 'reports' } },
              { store_artifacts: { path: 'reports' } },
            ],
          },
        },
        workflows: { data: { jobs: ['data'] } },
      }),
  },
]
