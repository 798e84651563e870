import { alertLevels, type Alert } from '../../core/dataProfile.ts'

/** Puts the most important alerts first: by level, then by how much of the data they are about. */
export const sortAlerts = (alerts: readonly Alert[]): readonly Alert[] =>
  [...alerts].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight)

const rank = ({ level }: Alert): number => alertLevels.indexOf(level)
