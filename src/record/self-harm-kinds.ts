/** How sure words are of it: *maybe* is told with the request to read them, never as a fact. */
export type Certainty = 'surely' | 'maybe'

interface SelfHarmKind {
  readonly certainty: Certainty
  readonly says: RegExp
  /** What can also come by mishap, or by another's hand: words of either make it none. */
  readonly isOpen?: true
}

const PERSON = String.raw`(?:him|her|them|my|one)?sel(?:f|ves)\b`
const OWN = String.raw`(?:his|her|their|own|my)`
const TOOK = String.raw`(?:took|taken|taking|ingested|swallowed|injected)`
const ABOUT = String.raw`(?:[~>] ?|about |around |approx(?:imately)? |circa |up to |at least |over |roughly )?`
const MANY = String.raw`(?:[1-9]\d+|ten|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|a hundred)(?![\d./])(?! ?(?:m?c?g|mls?|micrograms?|units?|min\w*|hours?|days?|weeks?|steps?)\b)`
const PILLS = String.raw`(?:tablets?|tabs?|capsules?|caps|pills?|paracetamol|ibuprofen|naproxen|co-\w+|\w{3,}(?:ine|ol|am|one|pine|tin|pril|pram|ate|cet)|(?:of )?${OWN} \w+)`
const PLACES = String.raw`(?:wrists?|forearms?|throat|neck)`
const HEIGHT = String.raw`(?:bridge|flyover|viaduct|building|roof|balcony|window|cliff|multi-?stor(?:e)?y|car ?park|tower|height|motorway|(?:\w+ )?(?:floor|storey))`
const TO_DIE = String.raw`(?:to (?:die|end (?:it|${OWN} life|life)|kill ${PERSON})|suicidal intent|intent to die|intending to die|(?:wanted|wanting) to die)`

/** Each way in which departments, ambulance sheets and mental health notes name it, and how sure it then is. */
export const SELF_HARM_KINDS: readonly SelfHarmKind[] = [
  surely(String.raw`\bover-?\s?dos(?:e|es|ed|age|ing)\b`),
  // As a word OD is a dose once a day too: of an overdose only with what says so.
  surely(
    String.raw`\b(?:deliberate|intentional|mixed|staggered|polypharmacy|impulsive|accidental)(?: \w+){0,2} OD\b`,
    String.raw`\b(?:took|taken)(?: an?)? OD\b|\bOD of\b`,
    String.raw`^\s*(?:para|pcm|paracetamol|ibuprofen|insulin|heroin|opiate|opioid|drug|medication|paracetamol and \w+) OD(?:\s*$| x? ?\d)`,
  ),
  maybe(
    String.raw`(?<=^\s*[a-z]+ )OD\s*$|^\s*OD (?:\d+ ?x? ?)?(?!(?:visits?|calls?|injections?|dressings?|reviews?|monitoring|checks|regime\w*|dosing|insulin|excluded|denied|ruled)\b)[a-z]{5,}`,
  ),
  surely(String.raw`\b(?:DSH|NSSI)\b|\bSH (?:by|via)\b`),
  surely(
    String.raw`\bself[- ]?(?:harm\w*|injur\w*|poison\w*|inflicted|mutilat\w*|lacerat\w*|cutting|strangulat\w*|asphyxiat\w*|immolat\w*|ligatur\w*|hanging)`,
    String.raw`\b(?:deliberate|intentional) (?:ingestion|poisoning|self)`,
    String.raw`\b(?:deliberately|intentionally) (?:cut|burn|took|taken|injured|ingested|injected|jumped|swallowed|drove|crashed|walked)`,
  ),
  surely(
    String.raw`\b(?:harm|stabb|hang|poison|strangl|slash|kill)(?:ed|ing) ${PERSON}|\bhung ${PERSON}`,
    String.raw`\bset (?:fire to|light to) ${PERSON}|\bset ${PERSON} (?:on fire|alight)|\bpoured (?:petrol|fuel) over ${PERSON}`,
    String.raw`\b(?:threw|thrown|throwing) ${PERSON} (?:under|in front|off|from|out|into)`,
  ),
  maybeOpen(String.raw`\b(?:cut|cutting|burn(?:ed|t)|burning|injured|shot|scratched) ${PERSON}`),
  surely(
    String.raw`\b(?:attempted|completed|failed|tried|committed) suicide\b|\bsuicid\w* attempt|\bparasuicid\w*|\b(?:attempt at|tried to commit) suicide`,
    String.raw`\b(?:attempt(?:ed|s|ing)?|tried|trying) to (?:(?:kill|hang|drown|harm|strangle|suffocate|stab|poison) ${PERSON}|end (?:it|life|${OWN} (?:own )?life)|take ${OWN} (?:own )?life)`,
    String.raw`\btook ${OWN} own life\b`,
    String.raw`\b(?:${TOOK}|drank|cut|stabbed|jumped|drove|walked)\b.*\b${TO_DIE}`,
  ),
  surely(
    String.raw`\b(?:attempted|near|partial|non-?fatal|incomplete|tried) hanging\b`,
    String.raw`\bfound (?:\w+ ){0,2}?hanging\b(?! (?:out|around|on|about)\b)|^\s*hang(?:ing|ed)\s*$|\bfound (?:\w+ )?hanged\b|\bhanging (?:by (?:the |${OWN} )?neck|from (?:a |the )?(?:door|rope|beam|tree|banister|ligature|ceiling|rail))`,
    String.raw`\battempted (?:drowning|jump\w*)|\b(?:attempt(?:ed|ing)|tried|trying) to jump (?:from|off|out of)(?: \w+){0,3}? ${HEIGHT}\b`,
  ),
  maybeOpen(String.raw`\battempted (?:strangulation|asphyxiation|suffocation)`),
  {
    ...surely(
      String.raw`\b(?:tied|tying|tightened|used|applied|made) (?:an? |the )?ligature\b(?! of)|\bligature (?:tied |applied |found )?(?:a?round|to|on) (?:${OWN} |the )?neck|\bligature (?:tied|attached|fixed|secured) (?:to|from)\b|^\s*ligature\s*$`,
    ),
    isOpen: true,
  },
  maybeOpen(
    String.raw`(?<!\b(?:tubal|band|haemorrhoid|haemorrhoidal|vessel|vein|venous|arterial|artery|surgical|suture|umbilical|anti)[ -])\bligature(?:s|d)?\b(?! (?:of|and (?:stripping|excision)|points?|cutters?))`,
  ),
  {
    ...surely(
      String.raw`\b(?:slit|slashed)(?: (?:both|${OWN}|left|right))* ${PLACES}\b|\bcut(?: (?:both|own))+(?: (?:left|right))? ${PLACES}\b|\bcut (?:${OWN} )?wrists\b|\bcut ${OWN} (?:own )?throat\b`,
      String.raw`\bcutting (?:to|on|of) (?:both |${OWN} |left |right )*(?:${PLACES}|arms?|thighs?|legs?)\b`,
    ),
    isOpen: true,
  },
  maybeOpen(
    String.raw`\b(?:cut|slashed) (?:left |right )?${PLACES}\b|\bslashed (?:\w+ )?(?:arms?|legs?|thighs?)\b`,
    String.raw`\b(?:scarf|rope|cord|shoelaces?|belt|sheet|cable|flex|strap|bra|tights|towel|string|wire|lead|charger|clothing) (?:(?:tied|wrapped|tightened) )?(?:a?round) (?:${OWN} |the )?neck\b(?! (?:for|to) (?:pain|warm\w*|comfort|relie\w+|cool\w*))`,
    String.raw`\b(?:cut|cutting|lacerated) (?:both|${OWN})(?: own)?(?: left| right)? (?:${PLACES}|arms?|thighs?|legs?)\b`,
    String.raw`\b(?:re-?opened|re-?opening) (?:${OWN} |the |old )*(?:wounds?|scars?|cuts?|lacerations?|sutures?)\b`,
    String.raw`\bscratch(?:ed|ing) (?:${OWN} |both |left |right )*(?:wrists?|forearms?|arms?|thighs?) (?:with|using|until)\b(?!.*\b(?:itch\w*|eczema|rash|scabies)\b)`,
    String.raw`\b(?:lacerations|cuts) (?:to|of|on|over) (?:both |${OWN} |left |right )*(?:wrists?|forearms?|arms|thighs)\b`,
  ),
  surely(
    String.raw`\bjump(?:ed|ing) (?:from|off|out of)(?: \w+){0,3}? ${HEIGHT}\b`,
    String.raw`\bjump(?:ed|ing) (?:in front of|under|into the path of|onto (?:the )?(?:train |railway )?(?:tracks|line))\b`,
  ),
  maybe(
    String.raw`\bjump(?:ed|ing) (?:from|off|out of|into)\b(?!.*\b(?:trampolin\w*|wall|swing|slide|sofa|bed|bunk|diving|pool|horse|steps?|stairs?|ladder|chair|table|bike|bench|fence|box|climbing|swimming|action|bus|lorry|van|tractor)\b)`,
    String.raw`\bwalk(?:ed|ing) (?:into traffic|in front of)|\b(?:lay|lying|sat) (?:down )?on (?:the )?(?:railway|train|tracks)`,
    String.raw`\b(?:bag|plastic bag) over (?:${OWN} |the )?head|\bbang(?:ed|ing) (?:${OWN} )?head (?:repeatedly )?(?:against|on) (?:the |a )?(?:wall|floor|door)`,
    String.raw`\bhead[- ]?bang(?:ing|ed)\b(?!.*\b(?:cot|music|concert|gig)\b)|\btalked (?:down|back) (?:from|off) (?:an? |the )?${HEIGHT}\b`,
  ),
  surely(
    String.raw`\b(?:took|taken|injected) too (?:much|many)\b(?! (?:sun|exercise|time|on)\b)`,
    String.raw`\b${TOOK} ${ABOUT}(?:x ?)?${MANY} ?x? ?(?:\d+ ?m?c?g )?(?:x )?(?:\w+ ){0,2}?${PILLS}\b(?!.*\bas (?:prescribed|directed)\b)`,
    String.raw`\b${TOOK} ${ABOUT}(?:[5-9]|[1-9]\d) ?g(?:rams?)? (?:of )?paracetamol`,
    String.raw`\b${TOOK} (?:\w+ )?(?:handfuls?|packets?|packs?|box(?:es)?|strips?|bottles?) of (?:${OWN} )?(?:tablets|pills|medic\w+|paracetamol|ibuprofen|co-\w+|\w{3,}(?:ine|ol|am|one|in|pram))`,
  ),
  maybe(
    String.raw`\b${TOOK} ${ABOUT}[5-9] ?x? ?(?:\w+ ){0,2}?${PILLS}\b(?!.*\bas (?:prescribed|directed)\b)`,
    String.raw`\b${TOOK} (?:[\w'’-]+ ){1,5}x ?${MANY}\b|\b${TOOK} (?:some |all )?(?:of )?(?:${OWN} \w+|mum|dad|nan|gran|grandad|partner)['’]s (?:tablets|pills|medic\w+|tabs)\b(?! (?:in error|by mistake))`,
    String.raw`\b${TOOK} (?:an? )?(?:unknown|unspecified|unclear|large) (?:quantity|quantities|amount|number)s? of (?:\w+ ){0,2}?(?:${PILLS}|medic\w+)`,
    String.raw`\b${TOOK} all (?:of )?(?:${OWN}|the) \w+(?!.*\b(?:as (?:prescribed|directed)|today|this morning|regularly)\b)`,
    String.raw`\b${TOOK} (?:\w+ )?(?:dosette|nomad|blister)|\b${TOOK} (?:\S+ ){0,2}supply of|\bdrank (?:an? |the |whole )*bottle of (?:oramorph|methadone|codeine|morphine)`,
    String.raw`\b${TOOK} ${ABOUT}\d{2,} ?units (?:of )?\w*(?:insulin|rapid|lantus)`,
  ),
  maybeOpen(
    String.raw`\b(?:drank|ingested|swallowed) (?:some |an? |the |multiple |several )?(?:bleach|anti-?freeze|screenwash|white spirit|weedkiller|batter(?:y|ies))\b`,
  ),
  surely(String.raw`\bswallowed (?:an? |the |multiple |several )?(?:razor )?blades?\b`),
]

function surely(...says: readonly string[]): SelfHarmKind {
  return { certainty: 'surely', says: new RegExp(says.join('|'), 'gi') }
}

function maybe(...says: readonly string[]): SelfHarmKind {
  return { certainty: 'maybe', says: new RegExp(says.join('|'), 'gi') }
}

function maybeOpen(...says: readonly string[]): SelfHarmKind {
  return { ...maybe(...says), isOpen: true }
}
