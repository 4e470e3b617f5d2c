import { CLINICAL_DISPLAYS } from './clinical-displays.js'
import { HL7_DISPLAYS } from './hl7-displays.js'
import { nameOfLanguageCode } from './language-name.js'
import { readDisplays } from './read-displays.js'

/** Answers, that there is none, kinds of picture and kinds of number: sources send their codes alone, and each has one plain word. */
const PLAIN: Readonly<Record<string, string>> = {
  'http://snomed.info/sct':
    '10828004=Positive|260385009=Negative|260373001=Detected|260415000=Not detected|52101004=Present|2667000=Absent|' +
    '82334004=Indeterminate|419984006=Inconclusive|42425007=Equivocal|17621005=Normal|263654008=Abnormal|' +
    '373066001=Yes|373067005=No|' +
    '716186003=No known allergy|160244002=No known allergies|409137002=No known drug allergies|' +
    '428607008=No known environmental allergy|429625007=No known food allergy|428197003=No known insect allergy|' +
    '716220001=No known animal allergy|1003774007=No known latex allergy|716184000=No known latex allergy|' +
    '787481004=No known medications|160245001=No current problems or disability',
  'http://dicom.nema.org/resources/ontology/DCM':
    'CT=CT scan|MR=MRI scan|US=Ultrasound|DX=X-ray|CR=X-ray|XA=X-ray angiography|MG=Mammography|NM=Nuclear medicine|' +
    'PT=PET scan|ECG=Electrocardiogram|ES=Endoscopy|OP=Ophthalmic photography',
  'http://terminology.hl7.org/CodeSystem/v2-0131':
    'C=Emergency contact|EP=Emergency contact|N=Next of kin|E=Employer|CP=Contact person|BP=Pays the bills|' +
    'I=Insurance company|PR=Prepares a referral|F=Federal agency|S=State agency|U=Relationship not known',
  'http://terminology.hl7.org/CodeSystem/v2-0203':
    'MR=Medical record number|PI=Patient number|PPN=Passport number|DL=Driving licence number|SS=Social security number',
}

/** Of these tables of UK Core every code has one name. */
const OF_UK_CORE = Object.fromEntries(
  Object.entries(CLINICAL_DISPLAYS).filter(([system]) => system.includes('/UKCore-EthnicCategory')),
)

const WORDS: ReadonlyMap<string, string> = new Map(
  readDisplays(HL7_DISPLAYS, PLAIN, OF_UK_CORE).map(
    ({ system, code, displays: [words = ''] }) => [`${system}|${code}`, words] as const,
  ),
)

/** The words of a code that has the same ones for everybody; of others the words are the source’s. */
export function plainWordsOf(system: string, code: string): string | undefined {
  return WORDS.get(`${system}|${code}`) ?? nameOfLanguageCode(system, code)
}
