/** Regex of a time of day in ISO 8601, as a column of text has it. */
export const timeOfDay = '^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?$'
