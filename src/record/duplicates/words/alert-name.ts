import { inSingular } from './singular.js'

/** What an alert is about: `At risk of falls` is `Falls risk`. That it is denied, and how high it is, stays. */
export function toAlertName(name: string): string {
  const about = name
    .replace(/\bppd\b/gi, 'preferred place of death')
    .replace(/\bppc\b/gi, 'preferred place of care')
    .replace(/\blpa\b/gi, 'lasting power of attorney')
    .replace(
      /\bdols\b|\bdeprivation of liberty(?: safeguards?)?(?: authori[sz]ation)?\b/gi,
      'deprivation of liberty',
    )
    .replace(/\b(?:at|on|in) (?:the )?(?:property|home|house|address|premises)\b/gi, ' ')
    .replace(/\bsubject to\b|\bin place\b|\b(?:form )?(?:completed|signed)\b/gi, ' ')
    .replace(/\bhearing (?:impaired|impairment)\b/gi, 'hard of hearing')
    .replace(
      /\b(?:(?:at |high |increased )?risk (?:of|from)|(?:is )?at|risk|marker|warning|flag|caution|only|concerns?|precautions?|issues?|alert|needs?|needed|requires?|required|patient|person|known|please|has|have|is|this)\b/gi,
      ' ',
    )
  return inSingular(about)
}
