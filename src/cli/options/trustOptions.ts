import { Option } from 'commander'
import { optionGroups } from './optionGroups.ts'
import { nameList } from './parsers.ts'

/** Declares that a suite file may load its plugins, which are code. */
export const allowPluginsOption = (): Option =>
  new Option('--allow-plugins', 'load the files under plugins of the suite, which run code').helpGroup(
    optionGroups.trust,
  )

/** Declares the environment variables that documents may read. */
export const allowEnvOption = (): Option =>
  new Option(
    '--allow-env <names>',
    'environment variables that ${oc.env:NAME} may read (comma-separated); default: none',
  )
    .argParser(nameList)
    .helpGroup(optionGroups.trust)
