/** What an entry of a Bundle is called: the address at which it is read. */
export function fullUrlOf(reference: string, baseUrl: string): string {
  return `${baseUrl}/fhir/${reference}`
}
