import type { Parent } from '../core/artifact.ts'

/** By what a parent can be named: `name:v3`, or its URI where it has no such name, first. */
export function parentNames({ ref, uri, version, digest }: Parent): readonly string[] {
  const name = ref.includes('://') ? null : ref.replace(/[:@][^/]*$/, '')
  const isNumbered = version !== null && /^v\d+$/.test(version)
  return [...(name !== null && isNumbered ? [`${name}:${version}`, name] : []), uri, digest]
}
