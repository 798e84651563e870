import { join } from 'node:path'
import { root } from '../sourceFiles.ts'

/** Code for a Node of its own, to be run in the folder of the project, that imports from a source file. */
export const importSource = (name: string, file: string): string => `
    import { createJiti } from 'jiti'
    const { ${name} } = await createJiti(${JSON.stringify(root)}).import(${JSON.stringify(join(root, file))})`
