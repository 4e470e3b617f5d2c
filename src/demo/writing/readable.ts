const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date as it is written in notes: `2026-11-01` is `01-Nov-2026`. */
export function readable(iso: string): string {
  const [year = '', month = '', day] = iso.slice(0, 10).split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name}-${year}` : `${day}-${name}-${year}`
}
