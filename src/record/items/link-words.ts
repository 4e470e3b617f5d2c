/** What the one that is referred to is to the one that refers, and the other way round. */
const WORDS: Readonly<Record<string, readonly [there: string, back: string]>> = {
  encounter: ['Contact', 'In this contact'],
  context: ['Contact or episode', 'In this contact or episode'],
  episodeOfCare: ['Episode of care', 'In this episode of care'],
  reasonReference: ['Because of', 'Reason for'],
  basedOn: ['Asked for by', 'Led to'],
  derivedFrom: ['Derived from', 'From it was derived'],
  hasMember: ['Holds', 'Part of'],
  result: ['Result', 'Reported in'],
  specimen: ['Specimen', 'Found in it'],
  addresses: ['Addresses', 'Addressed by'],
  partOf: ['Part of', 'Holds'],
  authorizingPrescription: ['Prescribed by', 'Supplied as'],
  medicationReference: ['Medicine', 'Used by'],
  priorPrescription: ['Prescription before', 'Prescription after'],
  request: ['Asked for by', 'Led to'],
  diagnosis: ['Diagnosis', 'Diagnosis of'],
  condition: ['Problem', 'Problem of'],
  evidence: ['Evidence', 'Evidence for'],
  goal: ['Goal', 'Goal of'],
  activity: ['Planned', 'In the plan'],
  careTeam: ['Care team', 'Care team of'],
  entry: ['Holds', 'In the document or list'],
  content: ['Content', 'Content of'],
  relatesTo: ['Relates to', 'Related from'],
  replaces: ['Takes the place of', 'Replaced by'],
  target: ['Tells the origin of', 'Origin told by'],
  focus: ['About', 'What was said about it'],
  for: ['For', 'For it'],
}

/** By the elements on the way to the Reference, outermost first: the innermost that has words. */
export function linkWords(path: readonly string[], way: 'there' | 'back'): string {
  const known = [...path].reverse().find((key) => Object.hasOwn(WORDS, key))
  const words = known === undefined ? undefined : WORDS[known]
  return words?.[way === 'there' ? 0 : 1] ?? (way === 'there' ? 'Refers to' : 'Referred to by')
}
