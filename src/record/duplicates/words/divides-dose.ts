import { BRANDS, NAMES } from './brands.js'

/**
 * Words of a dose that make another dose of it, or may: beside the same amount, rate, route, most and course nothing else keeps two
 * apart. Every other word is shown to the reader and divides nothing, because the words that change nothing have no end.
 */

/** That it changes or is over, and for how long it is taken. */
const CHANGES =
  'until|till?|then|there ?after|afterwards?|subsequent\\w*|later|follow\\w*|reduc\\w*|decreas\\w*|lower\\w*|down\\w*|increas\\w*|rais\\w*|' +
  'up|uptitrat\\w*|escalat\\w*|de ?escalat\\w*|titrat\\w*|tit|taper\\w*|wean\\w*|withdraw\\w*|alternat\\w*|alt|stop\\w*|discontinu\\w*|ceas\\w*|end(?:s|ed|ing)?|' +
  'finish\\w*|complet\\w*|course|restart\\w*|resum\\w*|recommenc\\w*|re|omit\\w*|omission|miss\\w*|skip\\w*|hold|holds|holding|held|withh\\w*|paus\\w*|' +
  'suspend\\w*|interrupt\\w*|load\\w*|initial\\w*|start|starts|starting|commenc\\w*|begin\\w*|maint\\w*|stat|once?|only|single|bolus\\w*|extra|' +
  'addition\\w*|top|boost\\w*|repeat\\w*|again|further|another|other|double\\w*|halv\\w*|half|quarter\\w*|triple\\w*|twice|thrice|trial\\w*|test|' +
  'temporar\\w*|interim|short|brief\\w*|bridg\\w*|cover|switch\\w*|replac\\w*|instead|substitut\\w*|swap\\w*|conver\\w*|cycl\\w*|' +
  'holidays?|off|breaks?|first|second|third|fourth|last|next|now|previous\\w*|former\\w*|was|were|past|historic\\w*|old|both'

/** When it is given, where that is no time of every day. */
const TIMES =
  'hours?|hrs?|hourly|minutes?|mins?|days?|daily|dly|weeks?|weekly|wkly|months?|monthly|fortnight\\w*|years?|yearly|annual\\w*|weekdays?|weekends?|' +
  'school|meals?|mealtimes?|snacks?|late|early(?! morning)|during|dialysis|ha?emodialysis|hd|chemo\\w*|radiotherap\\w*|infusions?|procedur\\w*|preop\\w*|' +
  'dental|dentist\\w*|mri|scans?|travel\\w*|flights?|journey\\w*|exercis\\w*|sex\\w*|intercourse|menstr\\w*|periods?|bleed\\w*|fast\\w*|ramadan|transfusions?'

/** On what it depends. */
const CONDITIONS =
  'if|unless|when|whenever|while|whilst|provid(?:ed|ing)|permit\\w*|according\\w*|depend\\w*|adjust\\w*|vari\\w*|sliding|scales?|target\\w*|respon\\w*|' +
  'tolera\\w*|effect\\w*|need\\w*|requir\\w*|necessary|correct\\w*|sos|rescue|emergenc\\w*|attacks?|cris[ei]s|episodes?|flares?|exacerbat\\w*|sick|ill|illness|' +
  'unwell|symptom\\w*|breakthrough|plan\\w*|protocol\\w*|regime?n?s?|schedul\\w*|chart\\w*|algorithm\\w*|pathway|guid\\w*|sensitiv\\w*|results?|' +
  'discretion|ratio|carb\\w*|max\\w*|min|minimum|least|most|more|less|than|exceed\\w*|within|between|apart|minus|plus|add|' +
  'tbc|confirm\\w*|unconfirmed|unclear|unknown|uncertain|unsure|quer\\w*|verif\\w*|await\\w*|pend\\w*|wrong\\w*|errors?|incorrect\\w*|mistake\\w*|discrepan\\w*'

/** By what is measured. */
const MEASURES =
  'level\\w*|pulse|bp|systolic|diastolic|sbp|hr|bpm|inr|glucose|bms?|cbgs?|sugars?|ketones?|weigh\\w*|kg|temp\\w*|pyrexi\\w*|sats?|spo2|egfr|' +
  'potassium|creat\\w*|u&e|bloods?|hba1c|tsh'

/** That it is not so. */
const NEGATIONS =
  'no|not|never|none|nil|don|doesn|isn|hasn|avoid\\w*|except\\w*|exclud\\w*|without|contra\\w*|cannot|refus\\w*|declin\\w*|non|noncomplian\\w*|nonadheren\\w*|ran|' +
  'unable|stopped|cancel\\w*|incompatible|allerg\\w*|interact\\w*|intolera\\w*'

/** How it is given, where that is another use of it. */
const GIVEN =
  'driver|csci|infus\\w*|continuous\\w*|pca|syringe|peg|rig|pej|ng|nj|nasogastric|gastrostom\\w*|jejun\\w*|tube|enteral\\w*|over|epidural\\w*|intrathecal\\w*|' +
  'intravitreal\\w*|intra ?articular\\w*|left|right|bilateral\\w*|alone|combin\\w*|together|alongside|concurrent\\w*|concomitant\\w*'

const DIVIDES = new RegExp(`^(?:${[CHANGES, TIMES, CONDITIONS, MEASURES, NEGATIONS, GIVEN].join('|')})$`)
/** Of what it is for a measure says no more: `for low potassium`. */
const DIVIDES_REASON = new RegExp(`^(?:${[CHANGES, TIMES, CONDITIONS, NEGATIONS, GIVEN].join('|')})$`)

/** Ordinary words that brands have as well. */
const ORDINARY = new Set(
  'clear resource thick easy ensure energy shake compact human compound husk saliva muscle paediatric strong orange water simple drops powder total gentle natural'.split(
    ' ',
  ),
)

const MEDICINES: ReadonlySet<string> = new Set(
  [BRANDS, NAMES]
    .flatMap((table) => [...table].flat())
    .flatMap((name) => name.split(/[ /]/))
    .filter((word) => word.length > 4 && !ORDINARY.has(word)),
)

/** How the names of substances end that no table here has. */
const SUBSTANCE =
  /^\w{3,}(?:statin|sartan|prazole|olol|dipine|cillin|mycin|floxacin|azepam|azolam|parin|xaban|gliptin|gliflozin|tidine|triptan|setron|mab|tinib|vir|steroids?|opioids?|nsaids?|diuretics?|laxatives?|biotics?|coagula\w+)$/

/** Whether it names a medicine: beside another one it is of another use. */
export function isMedicineWord(word: string): boolean {
  return MEDICINES.has(word) || SUBSTANCE.test(word)
}

/** Whether a word of a dose, in small letters, makes another dose of it. Numbers always do. */
export function dividesDose(word: string, own: ReadonlySet<string>): boolean {
  return /[\p{N}%<>=]/u.test(word) || DIVIDES.test(word) || (isMedicineWord(word) && !own.has(word))
}

/** Whether words behind `for` say more than what it is for. */
export function dividesReason(word: string): boolean {
  return /[\p{N}%<>=]/u.test(word) || DIVIDES_REASON.test(word) || isMedicineWord(word)
}
