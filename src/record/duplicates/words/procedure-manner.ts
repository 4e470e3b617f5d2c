/**
 * How it was done, with what and how it went, where that makes no other operation of it: nobody has two on one day because one source
 * tells the size of the catheter. What failed, was planned, refused or left undone says so in other words, which stay.
 */
const MANNER: readonly RegExp[] = [
  // Of which size, for how long it stays.
  /\b(?:size )?\d{1,2}(?:\.\d)? ?(?:ch|fr|fg|french|charri[eè]re|gauge|g)\b(?: (?:foley|silicone|hydrogel))?/gi,
  /\b(?:with )?(?:a )?\d{1,2} ?mls? (?:of )?(?:water )?(?:in )?(?:balloon|sterile water)\b/gi,
  /\b(?:long|short)[- ]term\b|\b(?:all )?silicone\b|\bhydrogel[- ]coated\b/gi,
  // Under what.
  /\b(?:under|with|using|and)? ?(?:conscious |iv |intravenous |light |deep )?sedation\b|\bsedated\b/gi,
  /\b(?:under|with|using) (?:an? )?(?:spinal|epidural|regional|general|local|topical|sub-?tenons?)(?: (?:ana?esthetic|ana?esthesia|block))?\b/gi,
  /\b(?:under|with|using) (?:an? )?(?:entonox|gas and air|throat spray)\b/gi,
  // How it went, and where.
  /\b(?:no|without|nil) (?:immediate |apparent |acute |significant )?(?:complications?|concerns|problems|issues)\b|\buncomplicated\b|\buneventful(?:ly)?\b/gi,
  /\b(?:well )?tolerated(?: well)?\b|\bgood views?\b|\bsuccessful(?:ly)?\b|\bstraightforward\b|\bcompleted\b/gi,
  /\b(?:as )?(?:a )?(?:day[- ]case|day[- ]surgery|in-?patient|out-?patient)(?: (?:procedure|basis|unit))?\b/gi,
  /\b(?:at|in) (?:(?:the|her|his|their|own) )?(?:home|care home|nursing home|bed|bedside|residence|theatre|endoscopy(?: unit)?|treatment room|outpatients?)\b/gi,
  /\brobot(?:ic)?(?:ally)?[- ]?assisted\b|\brobotic\b/gi,
  /\bas (?:per )?(?:planned|routine|usual|protocol)\b|\broutine(?:ly)?\b/gi,
  /\b(?:by|with) (?:a |the )?(?:clinical |specialist |advanced |senior |trainee )*(?:nurse|registrar|consultant|practitioner|surgeon|podiatrist|dietitian|radiologist|endoscopist|technician|fellow)s?(?: (?:specialist|practitioner|endoscopist|led))?\b/gi,
]

/** A name of what was done, without how. */
export function withoutHow(name: string): string {
  const short = MANNER.reduce((rest, pattern) => rest.replace(pattern, ' '), name)
    .replace(/\(\W*\)/g, ' ')
    .replace(/[\s,;–-]+$/, '')
  return /[a-z]{3}/i.test(short) ? short : name
}
