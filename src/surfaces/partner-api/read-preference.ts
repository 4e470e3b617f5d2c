/** What a sender wants back of a single write. @see http://hl7.org/fhir/R4/http.html#ops */
export type Preference = 'minimal' | 'representation' | 'OperationOutcome'

/** `minimal` unless `Prefer` asks for something else that is known. */
export function readPreference(prefer: string | undefined): Preference {
  const [, wanted] =
    /(?:^|[,;\s])return=(minimal|representation|OperationOutcome)(?:$|[,;\s])/.exec(prefer ?? '') ?? []
  return wanted === 'representation' || wanted === 'OperationOutcome' ? wanted : 'minimal'
}
