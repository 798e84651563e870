import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../sourceFiles.ts'
import { consumerFolder } from './consumerFolder.ts'

const projects = ['docs/mlflow', 'examples/mlflow-pipeline/check_data']

interface Project {
  readonly entry_points: { readonly main: { readonly parameters: object; readonly command: string } }
}

it.each(projects)('the command of MLproject in %s runs what is installed', (path) => {
  const folder = consumerFolder(join(root, path))
  const rows = Array.from({ length: 60 }, (_, i) => `${i % 7}.5,${1 + (i % 4)},${i % 2 ? 'paid' : 'shipped'}`)
  for (const name of ['old', 'new'])
    folder.write(`${name}.csv`, ['price,quantity,status', ...rows, ''].join('\n'))
  const { main } = (parse(folder.read('MLproject')) as Project).entry_points
  const values: Readonly<Record<string, string>> = {
    reference_artifact: 'old.csv',
    sample_artifact: 'new.csv',
    ks_alpha: '0.05',
  }
  expect(Object.keys(main.parameters).toSorted()).toEqual(Object.keys(values).toSorted())
  const command = main.command.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!)
  expect(command).toMatch(/^npx --no-install validate /)
  // No server runs.
  const { code, output } = folder.run(command.replace(' --mlflow', ''))
  expect(code, output).toBe(0)
  expect(folder.exists('report.html')).toBe(true)
})
