/** What else the three letters are: a puncture for a voice valve, a repair of a hernia. */
const OPERATION = String.raw`(?:trach\w*-?\s?o?esoph|o?esoph|voice|valve|punctur|prosthe|speech|laryng|stoma|hernia|extra-?\s?peritoneal|inguinal|laparoscop|mesh|repair)`

/** A treatment escalation plan by its letters, and no operation called by the same; part of an expression. */
export const TEP = String.raw`\bTEP\b(?<!\b${OPERATION}[^.;\n]{0,40}TEP)(?![^.;\n]{0,40}?\b${OPERATION})`
