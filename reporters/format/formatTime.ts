/** `2026-11-21 11:31 UTC` of an ISO 8601 time in UTC; seconds where it has any, no time of day where it has none. */
export function formatTime(iso: string): string {
  const parts = /^([+-]?\d{4,6}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?Z$/.exec(iso)
  if (!parts) return iso
  const [, day = '', minutes = '', seconds = ':00'] = parts
  const time = seconds === ':00' ? minutes : minutes + seconds
  return time === '00:00' ? day : `${day} ${time} UTC`
}
