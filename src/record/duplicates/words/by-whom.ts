/** Who did it, who asked for it and where: told by other elements, and no part of what was done. */
const WHO =
  'district nurses?|community nurses?|dns?|nurses?|practice nurses?|hca|gps?|the gp|doctor|dr|consultant|carers?|care home(?: staff)?|hospital|ward|clinic|surgery|practice|paramedics?|ambulance(?: crew)?|team|matron|midwife|health visitor|pharmacist|physio(?:therapist)?|phlebotomist|self'

const BY_WHOM: readonly RegExp[] = [
  new RegExp(
    `\\s+(?:by|via|from|per)(?: (?:the|a|her|his|their))?(?: own)? (?:${WHO})\\b(?: (?:team|service))?\\s*$`,
    'i',
  ),
  new RegExp(`\\s*[-–,(]\\s*(?:by |from |via )?(?:${WHO})\\)?\\s*$`, 'i'),
  /\s+(?:(?:carried out|done|performed|undertaken) )?(?:at home|in (?:the )?(?:clinic|surgery|practice|community|hospital)|on (?:the )?ward)\s*$/i,
  /\s*[-–,(]?\s*(?:received|sent|accepted|acknowledged|done|completed|made|submitted)\)?\s*$/i,
]

/** `Catheter changed by DN` is `Catheter changed`, `Cardiology referral from GP` is `Cardiology referral`. */
export function withoutWhom(name: string): string {
  const short = BY_WHOM.reduce((rest, pattern) => rest.replace(pattern, ''), name)
  return short.trim() === '' ? name : short
}
