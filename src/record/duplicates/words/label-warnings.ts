/**
 * What a pharmacy prints on a label and a practice writes behind a dose, which is as true of every dose of the medicine: the
 * cautionary and advisory labels of the BNF, in the words of its Appendix 3 and shorter. `If affected do not drive` is no dose.
 */
const SENTENCE = String.raw`[^.;()]*`

export const LABEL_WARNINGS: readonly RegExp[] = [
  String.raw`(?:warning:? ?)?(?:this (?:medicine|tablet|capsule) )?(?:may|can|might) (?:make you (?:feel )?(?:more )?(?:sleepy|drowsy|dizzy)|cause (?:drowsiness|sleepiness|dizziness))${SENTENCE}`,
  String.raw`if (?:this happens|affected|drowsy|you feel sleepy),? (?:do not|don['’]?t) (?:drive|operate)${SENTENCE}`,
  String.raw`(?:do not|don['’]?t) (?:drive|operate)${SENTENCE}`,
  String.raw`(?:do not|don['’]?t|avoid|not to be)(?: (?:take|taking|taken|use|using))?(?: this| it)?(?: anything(?: else)?)?(?: at the same time)?(?: with| as)? (?:(?:any )?other )?(?:products?|medicines?)?(?: ?(?:containing|that contain))? ?(?:paracetamol|aspirin|alcohol\w*|alcoholic drinks?|indigestion remed\w*|antacids?|milk|iron|zinc|grapefruit(?: juice)?)(?:[ ,]+(?:containing|products?|medicines?|drinks?|indigestion remedies|iron|zinc|or|and|at the same time|with this|milk|while(?: on| taking)? this(?: medicine)?))*`,
  String.raw`(?:contains|this (?:medicine )?contains|containing) (?:paracetamol|aspirin|opioids?|an opioid)`,
  String.raw`(?:protect|shield) (?:your )?skin from (?:direct )?(?:sun(?: ?light)?|uv)${SENTENCE}|avoid (?:exposure of skin to )?(?:direct )?sun(?:light|beds?)?${SENTENCE}`,
  String.raw`(?:do not|don['’]?t) stop (?:taking|using) (?:this|these|it)?${SENTENCE}`,
  String.raw`(?:(?:take )?at regular intervals,? ?(?:and )?)?(?:complete|finish) (?:the|all of the|this|your) (?:prescribed )?course(?: unless${SENTENCE})?|(?:until|till) (?:the |all )?(?:course (?:is )?)?(?:complete|completed|finished|all gone)(?= *(?:$|[.;()]))`,
  String.raw`(?:discard|throw away|dispose)\b${SENTENCE}`,
  String.raw`shake(?: the)?(?: bottle| well)*(?: before use| before each use)?`,
  String.raw`keep (?:away|out of|in)\b${SENTENCE}|(?:store|stored|keep) in (?:a |the )?fridge${SENTENCE}`,
  String.raw`(?:follow|read) the (?:printed |additional )?(?:instructions|information|leaflet)${SENTENCE}`,
  String.raw`(?:for (?:external|oral|topical) use only|not to be swallowed|for external use)`,
  String.raw`(?:and )?gargl(?:e|ing)(?: with water)?(?: after(?:wards?| each use| use)?)?`,
  String.raw`over the counter`,
  String.raw`just in case(?: (?:box|bag|medicines?|meds))?`,
  String.raw`(?:(?:use )?as (?:a )?)?soap substitute`,
  String.raw`first thing(?= in the morning)|last thing(?= at night)`,
  String.raw`(?:and )?rotat\w+ (?:the )?(?:injection )?(?:sites?|areas?|thighs?)(?: each time)?`,
  String.raw`(?:(?:hospital|clinic|specialist|service|team)[ -](?:supplied|supply|prescribed|issued|only)[, ]*)?(?:and )?not (?:to be )?(?:prescribed|issued|supplied|on repeat)?(?: ?(?:by|from|at|via|with))(?: the)? (?:gp|practice|surgery|primary care)\b`,
  String.raw`(?:no|not) more (?:often|frequently) than (?=(?:every )?\d)`,
  String.raw`(?:a |half a |one |1 |0\.5 a )?(?:full |large |small )?(?:glass|glassful|tumbler|cup|beaker)(?: of)?(?: (?:cold|warm|tap))? (?:water|squash|juice)`,
  String.raw`(?:each )?in (?:at least )?\d+ ?ml (?:of )?(?:cold |warm )?(?:water|squash|juice)`,
].map((pattern) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})`, 'gu'))
