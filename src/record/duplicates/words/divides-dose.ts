import { BRANDS, NAMES } from './brands.js'

/**
 * Words of a dose that make another dose of it, or may: beside the same amount, rate, route, most and course nothing else keeps two
 * apart. Every other word is shown to the reader and divides nothing, because the words that change nothing have no end.
 */

/** That it changes or is over, and for how long it is taken. */
const CHANGES =
  'until til till then thereafter afterward afterwards subsequent* later follow* reduc* decreas* lower* down* increas* rais* up ' +
  'uptitrat* escalat* deescalat* titrat* tit taper* wean* alt stop* discontinu* ceas* ends ended ending end finish* ' +
  'complet* course restart* resum* recommenc* re omit* omission miss* skip* hold holds holding held withh* paus* suspend* ' +
  'interrupt* load* initial* start starts starting commenc* begin* maint* stat once only single bolus* extra addition* top ' +
  'boost* repeat* again further another other double* halv* half quarter* triple* twice thrice trial* test temporar* interim short ' +
  'brief* bridg* cover switch* replac* instead substitut* swap* conver* cycl* delay* amend* alter* modif* reinstat* reintroduc* ' +
  'rechalleng* cut cutting dropping build* ramp* limit* divid* split* stagger* burst* pulsed overlap* higher smaller larger bigger ' +
  'greater fewer partial* since today tonight tomorrow yesterday deprescrib* gradual* increment* step* phas* tail leav* occasional* ' +
  'rarely seldom sometimes intermittent* infrequent* actual* holiday holidays off break breaks first second third fourth last next ' +
  'now previous* former* was were past historic* old both induc* retitrat* supersed* obsolete redundant duplicat* delet* remov* ' +
  'expir* lapsed inactive dormant archiv* outdated erratic* irregular* sporadic* differ* couple few several many multiple either ' +
  'neither remaining remainder'

/** When it is given, where that is no time of every day. */
const TIMES =
  'hour hours hr hrs hourly minute minutes min mins day days daily dly week weeks weekly wkly month months monthly fortnight* year ' +
  'years yearly annual* weekday weekdays weekend weekends od bd bid tds tid qds qid season seasons seasonal* winter summer spring ' +
  'autumn jan* feb* march mar april apr may jun june jul july august aug sept* october oct november nov december dec school meal ' +
  'meals mealtime mealtimes snack snacks late during dialysis hemodialysis haemodialysis hd chemo* radiotherap* infusion infusions ' +
  'procedur* preop* periop* premed* theatre labour pregnan* conception breastfeed* dental dentist* mri scan scans travel* flight ' +
  'flights journey* exercis* sex* intercourse menstr* period periods bleed* fast* ramadan transfusion transfusions overnight post ' +
  'pre preprandial postprandial prandial prep preparation contrast'

/** On what it depends. */
const CONDITIONS =
  'standby reserve* spare settle* resolv* choice rule rules if should could might case event upon soon onset sign signs trigger ' +
  'triggers aura subject aim* goal unless when whenever while whilst provided providing permit* according* depend depends depending ' +
  'dependant dependent adjust* vari* sliding scale scales target* respon* tolera* effect* need* requir* necessary correct* sos ' +
  'rescue emergenc* attack attacks crises crisis episode episodes flare flares exacerbat* sick ill illness unwell symptom* ' +
  'breakthrough plan* protocol* regime* schedul* chart* algorithm* pathway ' +
  'guid* sensitiv* result results discretion ratio carb* max* min minimum least most more less than exceed* within between apart ' +
  'minus plus add tbc confirm* unconfirmed unclear unknown uncertain unsure quer* verif* await* pend* wrong* error errors ' +
  'incorrect* mistake* discrepan* propos* suggest* recommend* consider* request* offer* initiat* prescribe intend* intention draft ' +
  'provisional* tentativ* possibl* potential* option* discuss* decid* decision demand desire desired want* lib libitum ask* where ' +
  'allow* enough sufficient* but however although though yet despite see sheet overleaf attached separate*'

/** By what is measured. */
const MEASURES =
  'level* pulse bp systolic diastolic sbp hr bpm inr glucose bm bms cbg cbgs sugar sugars ketone ketones weigh* kg temp* pyrexi* ' +
  'sat sats spo2 egfr hypo hypos hypogly* hypergly* hyperkal* potassium creat* u&e blood bloods hba1c tsh'

/** In what state somebody is to be; of what it is for such a word says no more. */
const STATES =
  'bad difficult worse* worst severe severity acute* relaps* recur* deteriorat* improv* painful febrile fever fevers toxic* stress ' +
  'renal hepatic kidney kidneys liver manag* supply withdraw*'

/** That it is not so. */
const NEGATIONS =
  'no not never none nil don doesn isn hasn avoid* except* exclud* without contra* cannot refus* declin* non noncomplian* ' +
  'nonadheren* ran unable stopped cancel* incompatible allerg* interact* intolera*'

/** How it is given, where that is another use of it. */
const GIVEN =
  'mckinley t34 bodyguard cadd wk wks mth mths sec secs second seconds mg mcg microgram micrograms g ml mls unit units driver csci ' +
  'infus* continuous* pca syringe peg rig pej ng nj gastrostom* jejun* tube enteral* over epidural* left right bilateral* alone ' +
  'combin* together alongside concurrent* concomitant* intra* naso* line lines lumen* lock locks flush* irrigat* slurry spit* swish* ' +
  'mouthwash occlu* wrap* saf'

const DIVIDES = toPattern([CHANGES, TIMES, CONDITIONS, MEASURES, STATES, NEGATIONS, GIVEN])
/** Of what it is for a measure says no more: `for low potassium`. */
const DIVIDES_REASON = toPattern([CHANGES, TIMES, CONDITIONS, NEGATIONS, GIVEN])

/** Words of which those with a star begin longer ones. */
function toPattern(lists: readonly string[]): RegExp {
  const words = lists.flatMap((list) => list.split(' ')).map((word) => word.replace('*', '\\w*'))
  return new RegExp(`^(?:${words.join('|')})$`)
}

/** Ordinary words that brands have as well. */
const ORDINARY = new Set(
  'clear resource thick easy ensure energy shake compact human compound husk saliva muscle paediatric strong orange water simple drops powder total gentle natural alcohol glycol'.split(
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
function isMedicineWord(word: string): boolean {
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
