import { TEP } from './escalation-plan-words.js'

/** That of an emergency alone may be of nuts or of fits. */
const NAMED = new RegExp(
  String.raw`(?:^|[·/|] ?)(?:u?dna-?\s?cpr|respect)(?=\s*(?:·|$))|\brespect (?:form|plan|process|document)|emergency (?:health ?)?care (?:and|&) treatment plan|recommended summary plan for emergency care|treatment escalation|${TEP}|\badvanced? care plan|\banticipatory care plan`,
  'i',
)

/** Whether a title, a category or the address of a questionnaire is that of a plan, a form or a document for the end of life. */
export function namesEndOfLife(words: string): boolean {
  return NAMED.test(words)
}

/** Also in a sentence: *ReSPECT completed* of a visit. In capitals alone the word is the form's. */
const RESPECT = new RegExp(
  String.raw`\bReSPECT\b|\bRESPECT\b|\brespect (?:form|plan|process|document)|recommended summary plan for emergency care|treatment escalation|${TEP}`,
)

/** Whether words name a ReSPECT or an escalation plan, wherever in them. */
export function namesReSpect(words: string): boolean {
  return RESPECT.test(words)
}
