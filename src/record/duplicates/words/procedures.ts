import { FURTHER_PROCEDURES } from './further-procedures.js'
import { readMeanings } from './meanings.js'
import { EYE_TO_BIRTH } from './operations/eye-to-birth.js'
import { HEART_TO_BLADDER } from './operations/heart-to-bladder.js'
import { OPERATIONS_AS_SAID } from './operations-as-said.js'
import { withoutSide } from './procedure-name.js'

/** Procedures that feeds name in several ways: names, SNOMED CT, OPCS-4. */
const TABLE = `
total hip replacement; total hip arthroplasty; thr; hip replacement; hip arthroplasty; replacement of hip; O:W37.1; O:W38.1; O:W39.1; total prosthetic replacement of hip joint; total replacement of hip; total replacement of hip joint; total hip joint replacement; S:52734007
total knee replacement; total knee arthroplasty; tkr; knee replacement; knee arthroplasty; replacement of knee; O:W40.1; O:W41.1; O:W42.1; total prosthetic replacement of knee joint; total replacement of knee; total replacement of knee joint; total knee joint replacement; S:609588000
laparoscopic cholecystectomy; lap chole; keyhole cholecystectomy; O:J18.3; keyhole removal of gallbladder; S:45595009
appendicectomy; appendectomy; removal of appendix; excision of appendix; S:80146002; laparoscopic appendicectomy; lap appendicectomy; lap appendix; laparoscopic appendectomy; emergency appendicectomy
phacoemulsification of cataract; cataract extraction; phaco; phacoemulsification; phaco and iol; cataract extraction and insertion of intraocular lens; cataract extraction with lens implant; cataract removal; extraction of cataract; phacoemulsification of cataract with lens implant; phacoemulsification with intraocular lens implant; phacoemulsification and insertion of intraocular lens; O:C71.2; O:C75.1; S:54885007; cataract surgery; cataract operation; phacoemulsification of lens; S:415089008; phaco iol; phaco + iol; phaco/iol; phaco with iol; phacoemulsification and iol; phacoemulsification iol; phacoemulsification with iol; phacoemulsification and iol insertion; phacoemulsification and intraocular lens insertion; phacoemulsification with intraocular lens; cataract and iol; cataract extraction and iol; cataract extraction with intraocular lens implant; phacoemulsification and lens implant; phaco and lens implant
colonoscopy; diagnostic endoscopic examination of colon; endoscopic examination of colon; O:H22.9; O:H22.1; fibreoptic colonoscopy; diagnostic colonoscopy; S:73761001
gastroscopy; diagnostic endoscopic examination of upper gastrointestinal tract; endoscopic examination of upper gastrointestinal tract; oesophagogastroduodenoscopy; oesophago-gastro-duodenoscopy; upper endoscopy; O:G45.1; O:G45.9; ogd; upper gi endoscopy; upper gastrointestinal endoscopy; S:76009000
coronary angiography; coronary angiogram; angiogram of coronary arteries; S:33367005
percutaneous coronary intervention; pci; primary pci; ppci; coronary angioplasty; ptca; coronary stent; coronary stenting; percutaneous transluminal coronary angioplasty; S:415070008
coronary artery bypass graft; cabg; coronary artery bypass; coronary bypass; coronary artery bypass grafts; coronary artery bypass grafting; heart bypass; S:232717009
caesarean section; c-section; caesarean; c section; lscs; lower segment caesarean section; S:11466000
hysterectomy; total abdominal hysterectomy; abdominal hysterectomy; tah; total hysterectomy; tah and bso; S:236886002
tonsillectomy; removal of tonsils; S:173422009
mastectomy; S:69031006; mastectomy of breast; breast mastectomy; simple mastectomy; total mastectomy
insertion of cardiac pacemaker; pacemaker insertion; permanent pacemaker insertion; ppm insertion; pacemaker implantation; insertion of permanent pacemaker; implantation of cardiac pacemaker; dual chamber pacemaker insertion; S:307280005; ppm; permanent pacemaker implantation; permanent pacemaker; pacemaker; implantation of permanent pacemaker; ppm implantation; insertion of ppm; dual chamber ppm; insertion of dual chamber pacemaker; insertion of pacemaker
insertion of cardiac defibrillator; icd insertion; icd implantation; implantation of cardioverter defibrillator; implantation of internal cardiac defibrillator
hemiarthroplasty of hip; hip hemiarthroplasty; hemiarthroplasty; cemented hemiarthroplasty of hip; prosthetic hemiarthroplasty of hip
dynamic hip screw; dhs; dynamic hip screw fixation; insertion of dynamic hip screw; dhs hip; dynamic hip screw hip; dynamic hip screw fixation of hip
open reduction and internal fixation; orif; open reduction internal fixation
arthroscopy of knee; knee arthroscopy; S:309431009
shoulder replacement; total shoulder replacement; shoulder arthroplasty; tsr
carpal tunnel decompression; carpal tunnel release; ctd; S:47534009
inguinal hernia repair; repair of inguinal hernia; herniorrhaphy inguinal; S:44558001
open cholecystectomy; laparotomy and cholecystectomy
flexible sigmoidoscopy; diagnostic endoscopic examination of sigmoid colon; endoscopic examination of lower bowel using sigmoidoscope; diagnostic endoscopic examination of lower bowel using sigmoidoscope; O:H25.9; O:H25.1; flexi sig; fos; S:44441009
cystoscopy; flexible cystoscopy; diagnostic endoscopic examination of bladder; endoscopic examination of bladder; O:M45.9; O:M45.1; S:24139008
transurethral resection of prostate; turp; S:90199006
transurethral resection of bladder tumour; turbt
percutaneous endoscopic gastrostomy; peg; peg insertion; peg tube insertion; insertion of peg
ercp; endoscopic retrograde cholangiopancreatography; S:386718000
bronchoscopy; fibreoptic bronchoscopy; S:10847001
aortic valve replacement; avr; S:26212005
transcatheter aortic valve implantation; tavi; tavr; S:725351001
cardioversion; dc cardioversion; dccv; direct current cardioversion; S:180325003
catheter ablation; af ablation; ablation of atrial fibrillation
carotid endarterectomy; S:66951008
thrombolysis; S:51308000
below knee amputation; bka; transtibial amputation; S:88312006
above knee amputation; aka; transfemoral amputation; S:79733001
thyroidectomy; total thyroidectomy; S:13619001
wide local excision of breast; wle breast; lumpectomy; lumpectomy of breast; S:392021009
right hemicolectomy
anterior resection; anterior resection of rectum
lumbar puncture; lp; S:277762005
intravitreal injection; intravitreal injection of anti-vegf
electroconvulsive therapy; ect; S:23835007
cognitive behavioural therapy; cbt; cognitive behaviour therapy; cognitive and behavioural therapy; S:304891004
eye movement desensitisation and reprocessing; emdr; emdr therapy
dialectical behaviour therapy; dbt; S:405780009
haemodialysis; hd; S:302497006
peritoneal dialysis; pd; S:71192002
blood transfusion; transfusion of packed red cells; red cell transfusion; transfusion of red blood cells; S:116863004; S:5447007
urinary catheterisation; catheterisation of bladder; insertion of urinary catheter; urethral catheterisation; S:45211000; S:410024004; urinary catheter insertion; insertion of indwelling urinary catheter
cervical smear; cervical screening; smear test; cervical cytology; S:171149006
spirometry; S:127783003
vasectomy; S:22523008
insertion of intrauterine contraceptive device; coil insertion; iud insertion; coil fitted; insertion of coil; S:65200003; mirena insertion; insertion of mirena coil; insertion of mirena; mirena coil insertion; mirena coil fitted; mirena fitted; ius insertion; insertion of intrauterine system; insertion of ius
contraceptive implant insertion; insertion of subcutaneous contraceptive; nexplanon insertion
dilatation and curettage; d and c; d&c; d & c; dilation and curettage
evacuation of retained products of conception; erpc; surgical management of miscarriage; smm
total abdominal hysterectomy and bilateral salpingo-oophorectomy; tah bso; tah + bso; tah/bso; total abdominal hysterectomy bso; hysterectomy and bilateral salpingo-oophorectomy
insertion of peripherally inserted central catheter; picc; picc line insertion; insertion of picc; insertion of picc line; picc insertion; picc line
insertion of hickman line; hickman line insertion; hickman line; insertion of tunnelled central venous catheter
bone marrow biopsy; bone marrow aspirate and trephine; bmat; bone marrow aspirate trephine; bone marrow aspiration and trephine biopsy; trephine biopsy of bone marrow
endovascular aneurysm repair; evar; endovascular repair of abdominal aortic aneurysm; endovascular stenting of abdominal aortic aneurysm
tracheostomy; formation of tracheostomy; insertion of tracheostomy; trachy; percutaneous tracheostomy
change of urinary catheter; catheter change; urinary catheter change; change of catheter; recatheterisation; change of indwelling catheter
change of suprapubic catheter; suprapubic catheter change; spc change
insertion of suprapubic catheter; suprapubic catheter insertion; spc insertion; suprapubic catheterisation
extraction of wisdom teeth; wisdom teeth extraction; removal of wisdom teeth; wisdom tooth extraction; wisdom tooth removal
insertion of grommets; grommets; grommet insertion; grommets inserted; insertion of ventilation tubes
septoplasty; nasal septoplasty
adenotonsillectomy; adenoidectomy and tonsillectomy; tonsillectomy and adenoidectomy; removal of tonsils and adenoids
varicose vein surgery; varicose vein stripping; stripping of varicose veins; varicose veins operation
umbilical hernia repair; repair of umbilical hernia; paraumbilical hernia repair; repair of paraumbilical hernia
hallux valgus correction; bunion surgery; bunionectomy; correction of hallux valgus
rotator cuff repair; repair of rotator cuff
anterior cruciate ligament reconstruction; acl reconstruction; reconstruction of anterior cruciate ligament
trabeculectomy; glaucoma drainage surgery
liver biopsy; biopsy of liver
renal biopsy; biopsy of kidney; kidney biopsy
skin biopsy; biopsy of skin; punch biopsy of skin
prostate biopsy; biopsy of prostate; trus biopsy; transperineal biopsy of prostate
kidney transplant; renal transplant; transplantation of kidney; kidney transplantation
liver transplant; transplantation of liver; liver transplantation
`

export const PROCEDURES = readMeanings(
  [TABLE, FURTHER_PROCEDURES, OPERATIONS_AS_SAID, HEART_TO_BLADDER, EYE_TO_BIRTH]
    .map((table) => table.trim())
    .join('\n'),
  withoutSide,
)
