/** An id of the record as the log has it. What is none is not kept: people type names and numbers into addresses. */
export function asLoggedId(text: string): string {
  return /^[0-9a-f]{32}$/.test(text) ? text : 'unknown'
}
