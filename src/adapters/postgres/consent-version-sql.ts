/** The use that waits for a review of a version: `alias` is a row of `consents`. */
export function useOfVersion(alias: string): string {
  return `'consent-' || ${alias}.consent_id || '-' || ${alias}.version`
}

/** Whether a reviewer found a version not justified: it counts no more, and the one before it does. */
export function isUndone(alias: string): string {
  return `exists (select from access_reviews r where r.use_id = ${useOfVersion(alias)} and r.outcome = 'not-justified')`
}
