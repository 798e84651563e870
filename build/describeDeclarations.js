// Writes the descriptions of parameters into the declarations of expectations, so that editors show them:
// TypeScript infers the types of parameters from zod schemas, and their descriptions are values.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'

/** The declarations, with a comment above each parameter that has a description. */
export const describeParams = (text, descriptions) =>
  text.replaceAll(/^( {4})(\w+)\??: /gm, (line, indent, name) => {
    const description = descriptions[name]
    if (description === undefined) return line
    return `${indent}/** ${description.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */\n${line}`
  })

/** The names of parameters as TypeScript spells them: suites in YAML have `min_value`. */
const inCamelCase = (description, properties) =>
  description.replaceAll(/`(\w+)`/g, (quoted, name) => {
    const camel = name.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase())
    return Object.hasOwn(properties, camel) ? `\`${camel}\`` : quoted
  })

/** What the schema of an expectation says of each parameter, with its default. */
export function descriptionsOf(params, z) {
  const { properties = {} } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' })
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, { description, default: usual }]) => {
      if (description === undefined) return []
      const text = inCamelCase(description, properties)
      const isSaid = usual === undefined || text.includes('Default: ')
      return [[name, isSaid ? text : `${text} Default: \`${JSON.stringify(usual)}\`.`]]
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { z, ...library } = await import('../dist/src/index.js')
  const describe = (path, params) => {
    const file = new URL(`../dist/src/${path}.d.ts`, import.meta.url)
    if (params === undefined || !existsSync(file)) return false
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, describeParams(text, descriptionsOf(params, z)))
    return true
  }
  const written = Object.entries(library).filter(([name, { definition }]) =>
    describe(`expectations/${name}`, definition?.params),
  )
  const source = createJiti(import.meta.url)
  const { commonParams } = await source.import('../src/core/commonParams.ts')
  describe('core/commonParams', commonParams)
  process.stdout.write(`described the parameters of ${written.length} expectations\n`)
}
