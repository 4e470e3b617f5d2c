/**
 * Operations of the heart, vessels, chest, gut and bladder by the OPCS-4 code of theatre and the SNOMED CT code of the practice: general
 * knowledge of both, only codes that are known for certain. A code that says more (how many stents, which graft) means the plain name.
 */
export const HEART_TO_BLADDER = `
percutaneous coronary intervention; angioplasty of coronary artery; angioplasty to coronary arteries; balloon angioplasty of coronary artery; stent to coronary artery; O:K49.1; O:K49.2; O:K49.3; O:K49.4; O:K49.8; O:K49.9; O:K50.1; O:K75.1; O:K75.2; O:K75.3; O:K75.4; O:K75.8; O:K75.9; S:36969009; S:11101003
coronary artery bypass graft; O:K40.1; O:K40.2; O:K40.3; O:K40.4; O:K40.9; O:K41.1; O:K41.2; O:K41.3; O:K41.4; O:K44.1; O:K44.2; O:K44.9; O:K45.1; O:K45.3
coronary angiography; coronary arteriography; invasive coronary angiography; O:K63.4; O:K63.5; O:K63.6
insertion of cardiac pacemaker; O:K60.1; O:K60.5; O:K60.6; O:K61.1; O:K61.5; O:K61.6
insertion of cardiac resynchronisation device; implantation of biventricular pacemaker; biventricular pacemaker; crt; crt implantation; O:K60.7; O:K61.7
insertion of cardiac defibrillator; O:K59.1; O:K59.2
pacemaker generator change; O:K60.3
insertion of implantable loop recorder; O:U19.1
24 hour ecg; O:U19.2
aortic valve replacement; mechanical aortic valve replacement; tissue aortic valve replacement; mechanical avr; tissue avr; bioprosthetic aortic valve replacement; O:K26.1; O:K26.2; O:K26.3; O:K26.4
mitral valve replacement; mechanical mitral valve replacement; mechanical mvr; tissue mvr; O:K25.1; O:K25.2; O:K25.3; O:K25.4; S:53059001
mitral valve repair; O:K25.5
catheter ablation; O:K57.1; O:K57.4; O:K57.5; O:K62.1
cardioversion; external cardioversion; O:X50.1; O:X50.2; S:250980009
cardiopulmonary resuscitation; cpr; cpr performed; advanced cardiopulmonary resuscitation; O:X50.3; S:89666000
carotid endarterectomy; O:L29.4; O:L29.5
endovascular aneurysm repair; O:L27.1
femoropopliteal bypass; O:L58.2; O:L58.3; O:L59.2; O:L59.3
peripheral angioplasty; angioplasty of femoral artery; femoral angioplasty; percutaneous transluminal angioplasty of femoral artery; O:L63.1
creation of arteriovenous fistula; O:L74.2; O:L74.6
varicose vein surgery; O:L85.1; O:L87.1; O:L87.2
endovenous ablation of varicose veins; O:L88.1; O:L88.2
insertion of hickman line; O:L91.5
below knee amputation; O:X09.5
above knee amputation; O:X09.3
amputation of toe; toe amputation; ray amputation of toe; O:X11.1; O:X11.2
lobectomy of lung; right upper lobectomy; left upper lobectomy; right lower lobectomy; left lower lobectomy; right middle lobectomy; lung lobectomy; pulmonary lobectomy; O:E54.3
pneumonectomy; total pneumonectomy; O:E54.1; S:49795001
bronchoscopy; diagnostic bronchoscopy; flexible bronchoscopy; O:E49.1; O:E49.2; O:E49.9
tracheostomy; temporary tracheostomy; O:E42.1; O:E42.3; S:48387007
intubation; S:112798008
invasive ventilation; mechanical ventilation; artificial ventilation; invasive mechanical ventilation; intubated and ventilated; O:E85.1; S:40617009
non-invasive ventilation; O:E85.2; S:428311008
continuous positive airway pressure; cpap; cpap therapy; continuous positive airways pressure ventilation; O:E85.6; S:47545007
chest drain insertion; insertion of tube drain into pleural cavity; O:T12.4; S:264957007
pleural aspiration; aspiration of pleural cavity; O:T12.3; S:91602002
gastroscopy; ogd and biopsy; ogd with biopsy; gastroscopy and biopsy; diagnostic gastroscopy; diagnostic ogd; O:G45.8
percutaneous endoscopic gastrostomy; O:G44.5
oesophageal dilatation; O:G15.2; O:G15.3
fundoplication; O:G24.3
reversal of ileostomy; ileostomy closure; O:G75.3
formation of ileostomy; O:G74.2; O:G74.3
capsule endoscopy; wireless capsule endoscopy; O:G80.2
appendicectomy; O:H01.1; O:H01.2; O:H01.3; O:H01.9; O:H02.1; O:H02.9
right hemicolectomy; extended right hemicolectomy; O:H06.1; O:H06.9; O:H07.1; O:H07.2; O:H07.9
left hemicolectomy; excision of left hemicolon; O:H09.1; O:H09.9
sigmoid colectomy; excision of sigmoid colon; O:H10.1; O:H10.9
formation of colostomy; O:H15.1; O:H15.2
closure of colostomy; reversal of colostomy; colostomy reversal; O:H15.4
colonoscopy; colonoscopy and biopsy; colonoscopy with biopsy; diagnostic colonoscopy and biopsy; O:H22.8; S:446745002
colonoscopic polypectomy; colonoscopy and polypectomy; colonoscopy with polypectomy; snare polypectomy of colon; O:H20.1
flexible sigmoidoscopy; flexible sigmoidoscopy and biopsy; O:H25.8
rigid sigmoidoscopy; sigmoidoscopy rigid; O:H28.9; O:H28.1
abdominoperineal resection; O:H33.1
anterior resection; low anterior resection; O:H33.3; O:H33.4; O:H33.6
hartmann's procedure; O:H33.5
examination of rectum under anaesthetic; eua rectum; examination under anaesthetic of rectum; O:H44.4
haemorrhoidectomy; O:H51.1
stapled haemorrhoidectomy; stapled haemorrhoidopexy; pph haemorrhoids; O:H51.3
banding of haemorrhoids; banding of piles; haemorrhoids banded; piles banded; O:H52.4
drainage of perianal abscess; incision and drainage of perianal abscess; perianal abscess drainage; i&d perianal abscess; O:H58.2
excision of pilonidal sinus; pilonidal sinus excision; O:H59.1
laparoscopic cholecystectomy; cholecystectomy; removal of gallbladder; gallbladder removed; gall bladder removed; S:38102005
ercp; ercp and sphincterotomy; ercp and stent; ercp with stent; ercp and stone removal; ercp and biliary stent; endoscopic sphincterotomy; O:J38.1; O:J38.2; O:J38.9; O:J40.1; O:J43.1; O:J43.9
whipple's procedure; O:J56.1; O:J56.2; O:J56.3; O:J56.4
liver transplant; O:J01.1; O:J01.2; O:J01.9; S:18027006
liver biopsy; S:86259008
splenectomy; O:J69.1; S:234319005
inguinal hernia repair; mesh repair of inguinal hernia; lichtenstein repair; O:T20.1; O:T20.2; O:T20.3; O:T20.4; O:T20.8; O:T20.9
recurrent inguinal hernia repair; repair of recurrent inguinal hernia; O:T21.1; O:T21.2; O:T21.3; O:T21.4; O:T21.9
femoral hernia repair; O:T22.1; O:T22.2; O:T22.3; O:T22.9
umbilical hernia repair; O:T24.1; O:T24.2; O:T24.3; O:T24.9
incisional hernia repair; O:T25.1; O:T25.2; O:T25.3; O:T25.9
laparotomy; opening of abdomen; O:T30.9; O:T30.3; S:86481000
laparoscopy; O:T43.8; O:T43.9; S:73632009
abdominal paracentesis; O:T46.1; O:T46.2
nephrectomy; O:M02.1; O:M02.5; S:108022006
nephroureterectomy; O:M02.2
partial nephrectomy; nephron sparing surgery; partial excision of kidney; O:M03.9
kidney transplant; O:M01.2; O:M01.3; O:M01.4; O:M01.5; S:70536003
renal biopsy; renal biopsy percutaneous; O:M13.1; S:7246002
extracorporeal shock wave lithotripsy; O:M14.1; O:M31.1
ureteroscopy; O:M27.1; O:M30.9
insertion of ureteric stent; O:M29.2
removal of ureteric stent; O:M29.3
cystoscopy; rigid cystoscopy; cystoscopy and biopsy; O:M45.5; O:M45.8
transurethral resection of bladder tumour; tur bt; trans urethral resection of bladder tumour; endoscopic resection of lesion of bladder; O:M42.1
cystectomy; radical cystectomy; removal of bladder; cystoprostatectomy; O:M34.1; O:M34.3; O:M34.9
insertion of suprapubic catheter; O:M38.2
urinary catheterisation; urinary catheter inserted; catheter inserted; catheterised; urinary catheterised; O:M47.9
change of urinary catheter; change of urethral catheter; urethral catheter change; O:M47.2
removal of urinary catheter; O:M47.3
transurethral resection of prostate; O:M65.1; O:M65.3
radical prostatectomy; total excision of prostate; O:M61.1
prostate biopsy; O:M70.2; O:M70.3; S:65575008
haemodialysis; renal dialysis; dialysis; O:X40.1; O:X40.3; S:265764009
peritoneal dialysis; capd; continuous ambulatory peritoneal dialysis; automated peritoneal dialysis; apd; O:X40.2; O:X40.5; O:X40.6
haemofiltration; cvvh; continuous venovenous haemofiltration; haemodiafiltration; cvvhdf; O:X40.4
insertion of peritoneal dialysis catheter; tenckhoff catheter insertion; insertion of tenckhoff catheter; pd catheter insertion; O:X41.1
`
