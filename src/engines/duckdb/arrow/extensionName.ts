import type { Field } from 'apache-arrow'

/** The type that a column means, if Arrow knows only how that is stored: `arrow.uuid`. */
export const extensionName = ({ metadata }: Field): string | undefined => metadata.get('ARROW:extension:name')
