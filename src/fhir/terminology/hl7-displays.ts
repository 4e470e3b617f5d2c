/**
 * The code systems of HL7 that FHIR R4 binds elements of a record to, whole: `code=display|code=display`.
 *
 * @see http://hl7.org/fhir/R4/terminologies-systems.html
 */
export const HL7_DISPLAYS: Readonly<Record<string, string>> = {
  'http://hl7.org/fhir/CodeSystem/task-code':
    'approve=Activate/approve the focal resource|fulfill=Fulfill the focal request|abort=Mark the focal resource as no longer active|replace=Replace the focal resource with the input resource|change=Change the focal resource|suspend=Suspend the focal resource|resume=Re-activate the focal resource',
  'http://hl7.org/fhir/administrative-gender': 'male=Male|female=Female|other=Other|unknown=Unknown',
  'http://terminology.hl7.org/CodeSystem/action-type':
    'create=Create|update=Update|remove=Remove|fire-event=Fire Event',
  'http://terminology.hl7.org/CodeSystem/adverse-event-category':
    'product-problem=Product Problem|product-quality=Product Quality|product-use-error=Product Use Error|wrong-dose=Wrong Dose|incorrect-prescribing-information=Incorrect Prescribing Information|wrong-technique=Wrong Technique|wrong-route-of-administration=Wrong Route of Administration|wrong-rate=Wrong Rate|wrong-duration=Wrong Duration|wrong-time=Wrong Time|expired-drug=Expired Drug|medical-device-use-error=Medical Device Use Error|problem-different-manufacturer=Problem with Different Manufacturer of Same Medicine|unsafe-physical-environment=Unsafe Physical Environment',
  'http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess':
    'Certain=Certain|Probably-Likely=Probably/Likely|Possible=Possible|Unlikely=Unlikely|Conditional-Classified=Conditional/Classified|Unassessable-Unclassifiable=Unassessable/Unclassifiable',
  'http://terminology.hl7.org/CodeSystem/adverse-event-causality-method':
    'ProbabilityScale=Probability Scale|Bayesian=Bayesian|Checklist=Checklist',
  'http://terminology.hl7.org/CodeSystem/adverse-event-outcome':
    'resolved=Resolved|recovering=Recovering|ongoing=Ongoing|resolvedWithSequelae=Resolved with Sequelae|fatal=Fatal|unknown=Unknown',
  'http://terminology.hl7.org/CodeSystem/adverse-event-seriousness':
    'Non-serious=Non-serious|Serious=Serious|SeriousResultsInDeath=Results in death|SeriousIsLifeThreatening=Is Life-threatening|SeriousResultsInHospitalization=Requires or prolongs inpatient hospitalization|SeriousResultsInDisability=Results in persistent or significant disability/incapacity|SeriousIsBirthDefect=Is a congenital anomaly/birth defect|SeriousRequiresPreventImpairment=Requires intervention to prevent permanent impairment',
  'http://terminology.hl7.org/CodeSystem/adverse-event-severity': 'mild=Mild|moderate=Moderate|severe=Severe',
  'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical':
    'active=Active|inactive=Inactive|resolved=Resolved',
  'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification':
    'confirmed=Confirmed|unconfirmed=Unconfirmed|refuted=Refuted|entered-in-error=Entered in Error',
  'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason':
    'pat=Patient|pat-crs=Patient: Canceled via automated reminder system|pat-cpp=Patient: Canceled via Patient Portal|pat-dec=Patient: Deceased|pat-fb=Patient: Feeling Better|pat-lt=Patient: Lack of Transportation|pat-mt=Patient: Member Terminated|pat-mv=Patient: Moved|pat-preg=Patient: Pregnant|pat-swl=Patient: Scheduled from Wait List|pat-ucp=Patient: Unhappy/Changed Provider|prov=Provider|prov-pers=Provider: Personal|prov-dch=Provider: Discharged|prov-edu=Provider: Edu/Meeting|prov-hosp=Provider: Hospitalized|prov-labs=Provider: Labs Out of Acceptable Range|prov-mri=Provider: MRI Screening Form Marked Do Not Proceed|prov-onc=Provider: Oncology Treatment Plan Changes|maint=Equipment Maintenance/Repair|meds-inc=Prep/Med Incomplete|other=Other|oth-cms=Other: CMS Therapy Cap Service Not Authorized|oth-err=Other: Error|oth-fin=Other: Financial|oth-iv=Other: Improper IV Access/Infiltrate IV|oth-int=Other: No Interpreter Available|oth-mu=Other: Prep/Med/Results Unavailable|oth-room=Other: Room/Resource Maintenance|oth-oerr=Other: Schedule Order Error|oth-swie=Other: Silent Walk In Error|oth-weath=Other: Weather',
  'http://terminology.hl7.org/CodeSystem/communication-category':
    'alert=Alert|notification=Notification|reminder=Reminder|instruction=Instruction',
  'http://terminology.hl7.org/CodeSystem/communication-not-done-reason':
    'unknown=Unknown|system-error=System Error|invalid-phone-number=Invalid Phone Number|recipient-unavailable=Recipient Unavailable|family-objection=Family Objection|patient-objection=Patient Objection',
  'http://terminology.hl7.org/CodeSystem/communication-topic':
    'prescription-refill-request=Prescription Refill Request|progress-update=Progress Update|report-labs=Report Labs|appointment-reminder=Appointment Reminder|phone-consult=Phone Consult|summary-report=Summary Report',
  'http://terminology.hl7.org/CodeSystem/condition-category':
    'problem-list-item=Problem List Item|encounter-diagnosis=Encounter Diagnosis',
  'http://terminology.hl7.org/CodeSystem/condition-clinical':
    'active=Active|resolved=Resolved|recurrence=Recurrence|relapse=Relapse|inactive=Inactive|remission=Remission',
  'http://terminology.hl7.org/CodeSystem/condition-ver-status':
    'confirmed=Confirmed|unconfirmed=Unconfirmed|provisional=Provisional|differential=Differential|refuted=Refuted|entered-in-error=Entered in Error',
  'http://terminology.hl7.org/CodeSystem/consentaction':
    'collect=Collect|access=Access|use=Use|disclose=Disclose|correct=Access and Correct',
  'http://terminology.hl7.org/CodeSystem/consentcategorycodes':
    'acd=Advance Directive|dnr=Do Not Resuscitate|emrgonly=Emergency Only|hcd=Health Care Directive|npp=Notice of Privacy Practices|polst=POLST|research=Research Information Access|rsdid=De-identified Information Access|rsreid=Re-identifiable Information Access',
  'http://terminology.hl7.org/CodeSystem/consentscope':
    'adr=Advanced Care Directive|research=Research|patient-privacy=Privacy Consent|treatment=Treatment',
  'http://terminology.hl7.org/CodeSystem/data-absent-reason':
    'unknown=Unknown|asked-unknown=Asked But Unknown|temp-unknown=Temporarily Unknown|not-asked=Not Asked|asked-declined=Asked But Declined|masked=Masked|not-applicable=Not Applicable|unsupported=Unsupported|as-text=As Text|error=Error|not-a-number=Not a Number (NaN)|negative-infinity=Negative Infinity (NINF)|positive-infinity=Positive Infinity (PINF)|not-performed=Not Performed|not-permitted=Not Permitted',
  'http://terminology.hl7.org/CodeSystem/device-status-reason':
    'online=Online|paused=Paused|standby=Standby|offline=Offline|not-ready=Not Ready|transduc-discon=Transducer Disconnected|hw-discon=Hardware Disconnected|off=Off',
  'http://terminology.hl7.org/CodeSystem/diagnosis-role':
    'AD=Admission diagnosis|DD=Discharge diagnosis|CC=Chief complaint|CM=Comorbidity diagnosis|pre-op=pre-op diagnosis|post-op=post-op diagnosis|billing=Billing',
  'http://terminology.hl7.org/CodeSystem/diet':
    'vegetarian=Vegetarian|dairy-free=Dairy Free|nut-free=Nut Free|gluten-free=Gluten Free|vegan=Vegan|halal=Halal|kosher=Kosher',
  'http://terminology.hl7.org/CodeSystem/dose-rate-type': 'calculated=Calculated|ordered=Ordered',
  'http://terminology.hl7.org/CodeSystem/encounter-special-arrangements':
    'wheel=Wheelchair|add-bed=Additional bedding|int=Interpreter|att=Attendant|dog=Guide dog',
  'http://terminology.hl7.org/CodeSystem/encounter-type':
    'ADMS=Annual diabetes mellitus screening|BD/BM-clin=Bone drilling/bone marrow punction in clinic|CCS60=Infant colon screening - 60 minutes|OKI=Outpatient Kenacort injection',
  'http://terminology.hl7.org/CodeSystem/entformula-additive':
    'lipid=Lipid|protein=Protein|carbohydrate=Carbohydrate|fiber=Fiber|water=Water',
  'http://terminology.hl7.org/CodeSystem/episodeofcare-type':
    'hacc=Home and Community Care|pac=Post Acute Care|diab=Post coordinated diabetes program|da=Drug and alcohol rehabilitation|cacp=Community-based aged care',
  'http://terminology.hl7.org/CodeSystem/flag-category':
    'admin=Administrative|safety=Safety|clinical=Clinical|advance-directive=Advance Directive|diet=Diet|drug=Drug|lab=Lab|contact=Subject Contact|behavioral=Behavioral|research=Research',
  'http://terminology.hl7.org/CodeSystem/goal-achievement':
    'in-progress=In Progress|improving=Improving|worsening=Worsening|no-change=No Change|achieved=Achieved|sustaining=Sustaining|not-achieved=Not Achieved|no-progress=No Progress|not-attainable=Not Attainable',
  'http://terminology.hl7.org/CodeSystem/goal-category':
    'dietary=Dietary|safety=Safety|behavioral=Behavioral|nursing=Nursing|physiotherapy=Physiotherapy',
  'http://terminology.hl7.org/CodeSystem/goal-priority':
    'high-priority=High Priority|medium-priority=Medium Priority|low-priority=Low Priority',
  'http://terminology.hl7.org/CodeSystem/history-absent-reason':
    'subject-unknown=Subject Unknown|withheld=Information Withheld|unable-to-obtain=Unable To Obtain|deferred=Deferred',
  'http://terminology.hl7.org/CodeSystem/immunization-funding-source': 'private=Private|public=Public',
  'http://terminology.hl7.org/CodeSystem/immunization-origin':
    'provider=Other Provider|record=Written Record|recall=Parent/Guardian/Patient Recall|school=School Record',
  'http://terminology.hl7.org/CodeSystem/immunization-program-eligibility':
    'ineligible=Not Eligible|uninsured=Uninsured',
  'http://terminology.hl7.org/CodeSystem/immunization-recommendation-status':
    'due=Due|overdue=Overdue|immune=Immune|contraindicated=Contraindicated|complete=Complete',
  'http://terminology.hl7.org/CodeSystem/immunization-subpotent-reason':
    'partial=Partial Dose|coldchainbreak=Cold Chain Break|recall=Manufacturer Recall',
  'http://terminology.hl7.org/CodeSystem/list-empty-reason':
    'nilknown=Nil Known|notasked=Not Asked|withheld=Information Withheld|unavailable=Unavailable|notstarted=Not Started|closed=Closed',
  'http://terminology.hl7.org/CodeSystem/list-example-use-codes':
    'alerts=Alerts|adverserxns=Adverse Reactions|allergies=Allergies|medications=Medication List|problems=Problem List|worklist=Worklist|waiting=Waiting List|protocols=Protocols|plans=Care Plans',
  'http://terminology.hl7.org/CodeSystem/list-order':
    'user=Sorted by User|system=Sorted by System|event-date=Sorted by Event Date|entry-date=Sorted by Item Date|priority=Sorted by Priority|alphabetic=Sorted Alphabetically|category=Sorted by Category|patient=Sorted by Patient',
  'http://terminology.hl7.org/CodeSystem/med-admin-perform-function':
    'performer=Performer|verifier=Verifier|witness=Witness',
  'http://terminology.hl7.org/CodeSystem/medication-admin-category':
    'inpatient=Inpatient|outpatient=Outpatient|community=Community',
  'http://terminology.hl7.org/CodeSystem/medication-statement-category':
    'patientspecified=Patient Specified|inpatient=Inpatient|outpatient=Outpatient|community=Community',
  'http://terminology.hl7.org/CodeSystem/medicationdispense-category':
    'community=Community|inpatient=Inpatient|outpatient=Outpatient|discharge=Discharge',
  'http://terminology.hl7.org/CodeSystem/medicationdispense-performer-function':
    'dataenterer=Data Enterer|packager=Packager|checker=Checker|finalchecker=Final Checker',
  'http://terminology.hl7.org/CodeSystem/medicationdispense-status-reason':
    'frr01=Order Stopped|frr02=Stale-dated Order|frr03=Incomplete data|frr04=Product unavailable|frr05=Ethical/religious|frr06=Unable to provide care|altchoice=Try another treatment first|clarif=Prescription/Request requires clarification|drughigh=Drug level too high|hospadm=Admission to hospital|labint=Lab interference issues|non-avail=Patient not available|preg=Patient is pregnant or breastfeeding|saig=Allergy|sddi=Drug interacts with another drug|sdupther=Duplicate therapy|sintol=Suspected intolerance|surg=Patient scheduled for surgery|washout=Washout|outofstock=Drug not available - out of stock|offmarket=Drug not available - off market',
  'http://terminology.hl7.org/CodeSystem/medicationrequest-category':
    'community=Community|discharge=Discharge|inpatient=Inpatient|outpatient=Outpatient',
  'http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy':
    'continuous=Continuous long term therapy|acute=Short course (acute) therapy|seasonal=Seasonal',
  'http://terminology.hl7.org/CodeSystem/medicationrequest-status-reason':
    'altchoice=Try another treatment first|clarif=Prescription requires clarification|drughigh=Drug level too high|hospadm=Admission to hospital|labint=Lab interference issues|non-avail=Patient not available|preg=Parent is pregnant/breast feeding|salg=Allergy|sddi=Drug interacts with another drug|sdupther=Duplicate therapy|sintol=Suspected intolerance|surg=Patient scheduled for surgery.|washout=Waiting for old drug to wash out',
  'http://terminology.hl7.org/CodeSystem/observation-category':
    'vital-signs=Vital Signs|social-history=Social History|survey=Survey|laboratory=Laboratory|exam=Exam|imaging=Imaging|procedure=Procedure|therapy=Therapy|activity=Activity',
  'http://terminology.hl7.org/CodeSystem/participant-type': 'translator=Translator|emergency=Emergency',
  'http://terminology.hl7.org/CodeSystem/provenance-participant-type':
    'enterer=Enterer|performer=Performer|author=Author|verifier=Verifier|legal=Legal Authenticator|attester=Attester|informant=Informant|custodian=Custodian|assembler=Assembler|composer=Composer',
  'http://terminology.hl7.org/CodeSystem/reason-medication-given': 'a=None|b=Given as Ordered|c=Emergency',
  'http://terminology.hl7.org/CodeSystem/referencerange-meaning':
    'type=Type|normal=Normal Range|recommended=Recommended Range|treatment=Treatment Range|therapeutic=Therapeutic Desired Level|pre=Pre Therapeutic Desired Level|post=Post Therapeutic Desired Level|endocrine=Endocrine|pre-puberty=Pre-Puberty|follicular=Follicular Stage|midcycle=MidCycle|luteal=Luteal|postmenopausal=Post-Menopause',
  'http://terminology.hl7.org/CodeSystem/risk-probability':
    'negligible=Negligible likelihood|low=Low likelihood|moderate=Moderate likelihood|high=High likelihood|certain=Certain',
  'http://terminology.hl7.org/CodeSystem/substance-category':
    'allergen=Allergen|biological=Biological Substance|body=Body Substance|chemical=Chemical|food=Dietary Substance|drug=Drug or Medicament|material=Material',
  'http://terminology.hl7.org/CodeSystem/v2-0074':
    'LAB=Laboratory|AU=Audiology|BG=Blood Gases|BLB=Blood Bank|CG=Cytogenetics|CH=Chemistry|CP=Cytopathology|CT=CAT Scan|CTH=Cardiac Catheterization|CUS=Cardiac Ultrasound|EC=Electrocardiac (e.g., EKG,  EEC, Holter)|EN=Electroneuro (EEG, EMG,EP,PSG)|GE=Genetics|HM=Hematology|ICU=Bedside ICU Monitoring|IMG=Diagnostic Imaging|IMM=Immunology|MB=Microbiology|MCB=Mycobacteriology|MYC=Mycology|NMR=Nuclear Magnetic Resonance|NMS=Nuclear Medicine Scan|NRS=Nursing Service Measures|OSL=Outside Lab|OT=Occupational Therapy|OTH=Other|OUS=OB Ultrasound|PAR=Parasitology|PAT=Pathology (gross & histopath, not surgical)|PF=Pulmonary Function|PHR=Pharmacy|PHY=Physician (Hx. Dx, admission note, etc.)|PT=Physical Therapy|RAD=Radiology|RC=Respiratory Care (therapy)|RT=Radiation Therapy|RUS=Radiology Ultrasound|RX=Radiograph|SP=Surgical Pathology|SR=Serology|TX=Toxicology|URN=Urinalysis|VR=Virology|VUS=Vascular Ultrasound|XRC=Cineradiograph',
  'http://terminology.hl7.org/CodeSystem/v2-0092': 'R=Re-admission',
  'http://terminology.hl7.org/CodeSystem/v2-0276':
    'CHECKUP=A routine check-up, such as an annual physical|EMERGENCY=Emergency appointment|FOLLOWUP=A follow up visit from a previous appointment|ROUTINE=Routine appointment - default if not valued|WALKIN=A previously unscheduled walk-in visit',
  'http://terminology.hl7.org/CodeSystem/v2-0371':
    "ACDA=ACD Solution A|ACDB=ACD Solution B|ACET=Acetic Acid|AMIES=Amies transport medium|BACTM=Bacterial Transport medium|BF10=Buffered 10% formalin|BOR=Borate Boric Acid|BOUIN=Bouin's solution|BSKM=Buffered skim milk|C32=3.2%  Citrate|C38=3.8% Citrate|CARS=Carson's Modified 10% formalin|CARY=Cary Blair Medium|CHLTM=Chlamydia transport medium|CTAD=CTAD (this should be spelled out if not universally understood)|EDTK=Potassium/K EDTA|EDTK15=Potassium/K EDTA 15%|EDTK75=Potassium/K EDTA 7.5%|EDTN=Sodium/Na EDTA|ENT=Enteric bacteria transport medium|ENT+=Enteric plus|F10=10% Formalin|FDP=Thrombin NIH; soybean trypsin inhibitor (Fibrin Degradation Products)|FL10=Sodium Fluoride, 10mg|FL100=Sodium Fluoride, 100mg|HCL6=6N HCL|HEPA=Ammonium heparin|HEPL=Lithium/Li  Heparin|HEPN=Sodium/Na  Heparin|HNO3=Nitric Acid|JKM=Jones Kendrick Medium|KARN=Karnovsky's fixative|KOX=Potassium Oxalate|LIA=Lithium iodoacetate|M4=M4|M4RT=M4-RT|M5=M5|MICHTM=Michel's transport medium|MMDTM=MMD transport medium|NAF=Sodium Fluoride|NAPS=Sodium polyanethol sulfonate 0.35% in 0.85% sodium chloride|NONE=None|PAGE=Pages's Saline|PHENOL=Phenol|PVA=PVA (polyvinylalcohol)|RLM=Reagan Lowe Medium|SILICA=Siliceous earth, 12 mg|SPS=SPS(this should be spelled out if not universally understood)|SST=Serum Separator Tube (Polymer Gel)|STUTM=Stuart transport medium|THROM=Thrombin|THYMOL=Thymol|THYO=Thyoglycollate broth|TOLU=Toluene|URETM=Ureaplasma transport medium|VIRTM=Viral Transport medium|WEST=Buffered Citrate (Westergren Sedimentation Rate)",
  'http://terminology.hl7.org/CodeSystem/v2-0443': 'OP=Ordering Provider|AP=Administering Provider',
  'http://terminology.hl7.org/CodeSystem/v2-0493':
    'AUT=Autolyzed|CFU=Centrifuged|CLOT=Clotted|CON=Contaminated|COOL=Cool|FROZ=Frozen|HEM=Hemolyzed|LIVE=Live|ROOM=Room temperature|SNR=Sample not received',
  'http://terminology.hl7.org/CodeSystem/v2-0916':
    'F=Patient was fasting prior to the procedure.|FNA=Fasting not asked of the patient at time of procedure.|NF=The patient indicated they did not fast prior to the procedure.|NG=Not Given - Patient was not asked at the time of the procedure.',
  'http://terminology.hl7.org/CodeSystem/v3-ActCode':
    "1=Therapy Appropriate|2=Assessed Patient|3=Patient Explanation|4=Consulted Other Source|5=Consulted Prescriber|6=Prescriber Declined Change|7=Interacting Therapy No Longer Active/Planned|8=Other Action Taken|9=Instituted Ongoing Monitoring Program|10=Provided Patient Education|11=Added Concurrent Therapy|12=Temporarily Suspended Concurrent Therapy|13=Stopped Concurrent Therapy|14=Supply Appropriate|15=Replacement|16=Vacation Supply|17=Weekend Supply|18=Leave of Absence|19=Consulted Supplier|20=additional quantity on separate dispense|21=authorization confirmed|22=appropriate indication or diagnosis|23=prior therapy documented|AMB=ambulatory|VR=virtual|EMER=emergency|IMP=inpatient encounter|HH=home health|_ActConsentType=ActConsentType|ICOL=information collection|IDSCL=information disclosure|INFA=information access|INFAO=access only|INFASO=access and save only|IRDSCL=information redisclosure|RESEARCH=research information access|RSDID=de-identified information access|RSREID=re-identifiable information access|_InformationSensitivityPolicy=InformationSensitivityPolicy|_ActInformationSensitivityPolicy=ActInformationSensitivityPolicy|ETH=substance abuse information sensitivity|GDIS=genetic disease information sensitivity|HIV=HIV/AIDS information sensitivity|MST=military sexual trauma information sensitivity|SCA=sickle cell anemia information sensitivity|SDV=sexual assault, abuse, or domestic violence information sensitivity|SEX=sexuality and reproductive health information sensitivity|SPI=specially protected information sensitivity|BH=behavioral health information sensitivity|COGN=cognitive disability information sensitivity|DVD=developmental disability information sensitivity|EMOTDIS=emotional disturbance information sensitivity|MH=mental health information sensitivity|PSY=psychiatry disorder information sensitivity|PSYTHPN=psychotherapy note information sensitivity|SUD=substance use disorder information sensitivity|ETHUD=alcohol use disorder information sensitivity|OPIOIDUD=opioid use disorder information sensitivity|STD=sexually transmitted disease information sensitivity|TBOO=taboo|VIO=violence information sensitivity|SICKLE=sickle cell|_EntitySensitivityPolicyType=EntityInformationSensitivityPolicy|DEMO=all demographic information sensitivity|DOB=date of birth information sensitivity|GENDER=gender and sexual orientation information sensitivity|LIVARG=living arrangement information sensitivity|MARST=marital status information sensitivity|RACE=race information sensitivity|REL=religion information sensitivity|_RoleInformationSensitivityPolicy=RoleInformationSensitivityPolicy|B=business information sensitivity|EMPL=employer information sensitivity|LOCIS=location information sensitivity|SSP=sensitive service provider information sensitivity|ADOL=adolescent information sensitivity|CEL=celebrity information sensitivity|DIA=diagnosis information sensitivity|DRGIS=drug information sensitivity|EMP=employee information sensitivity|PDS=patient default information sensitivity|PHY=physician requested information sensitivity|PRS=patient requested information sensitivity|COMPT=compartment|ACOCOMPT=accountable care organization compartment|CTCOMPT=care team compartment|FMCOMPT=financial management compartment|HRCOMPT=human resource compartment|LRCOMPT=legitimate relationship compartment|PACOMPT=patient administration compartment|RESCOMPT=research project compartment|RMGTCOMPT=records management compartment|SecurityPolicy=security policy|AUTHPOL=authorization policy|ACCESSCONSCHEME=access control scheme|DELEPOL=delegation policy|ObligationPolicy=obligation policy|ANONY=anonymize|AOD=accounting of disclosure|AUDIT=audit|AUDTR=audit trail|CPLYCC=comply with confidentiality code|CPLYCD=comply with consent directive|CPLYJPP=comply with jurisdictional privacy policy|CPLYOPP=comply with organizational privacy policy|CPLYOSP=comply with organizational security policy|CPLYPOL=comply with policy|DECLASSIFYLABEL=declassify security label|DEID=deidentify|DELAU=delete after use|DOWNGRDLABEL=downgrade security label|DRIVLABEL=derive security label|ENCRYPT=encrypt|ENCRYPTR=encrypt at rest|ENCRYPTT=encrypt in transit|ENCRYPTU=encrypt in use|HUAPRV=human approval|LABEL=assign security label|MASK=mask|MINEC=minimum necessary|PERSISTLABEL=persist security label|PRIVMARK=privacy mark|PSEUD=pseudonymize|REDACT=redact|UPGRDLABEL=upgrade security label|RefrainPolicy=refrain policy|NOAUTH=no disclosure without subject authorization|NOCOLLECT=no collection|NODSCLCD=no disclosure without consent directive|NODSCLCDS=no disclosure without information subject's consent directive|NOINTEGRATE=no integration|NOLIST=no unlisted entity disclosure|NOMOU=no disclosure without MOU|NOORGPOL=no disclosure without organizational authorization|NOPAT=no disclosure to patient, family or caregivers without attending provider's authorization|NOPERSISTP=no collection beyond purpose of use|NORDSCLCD=no redisclosure without consent directive|NORDSCLCDS=no redisclosure without information subject's consent directive|NORDSCLW=no disclosure without jurisdictional authorization|NORELINK=no relinking|NOREUSE=no reuse beyond purpose of use|NOVIP=no unauthorized VIP disclosure|ORCON=no disclosure without originator authorization|_AdministrationDetectedIssueCode=AdministrationDetectedIssueCode|_AppropriatenessDetectedIssueCode=AppropriatenessDetectedIssueCode|_InteractionDetectedIssueCode=InteractionDetectedIssueCode|FOOD=Food Interaction Alert|TPROD=Therapeutic Product Alert|DRG=Drug Interaction Alert|NHP=Natural Health Product Alert|NONRX=Non-Prescription Interaction Alert|PREVINEF=previously ineffective|DACT=drug action detected issue|TIME=timing detected issue|ALRTENDLATE=end too late alert|ALRTSTRTLATE=start too late alert|_TimingDetectedIssueCode=TimingDetectedIssueCode|ENDLATE=End Too Late Alert|STRTLATE=Start Too Late Alert|_ActSuppliedItemDetectedIssueCode=ActSuppliedItemDetectedIssueCode|_SupplyDetectedIssueCode=SupplyDetectedIssueCode|ALLDONE=already performed|FULFIL=fulfillment alert|NOTACTN=no longer actionable|NOTEQUIV=not equivalent alert|NOTEQUIVGEN=not generically equivalent alert|NOTEQUIVTHER=not therapeutically equivalent alert|TIMING=event timing incorrect alert|INTERVAL=outside requested time|MINFREQ=too soon within frequency based on the usage|HELD=held/suspended alert|TOOLATE=Refill Too Late Alert|TOOSOON=Refill Too Soon Alert|HISTORIC=record recorded as historical|PATPREF=violates stated preferences|PATPREFALT=violates stated preferences, alternate available|_ActDetectedIssueManagementCode=ActDetectedIssueManagementCode|_ActAdministrativeDetectedIssueManagementCode=ActAdministrativeDetectedIssueManagementCode|_AuthorizationIssueManagementCode=Authorization Issue Management Code|EMAUTH=emergency authorization override|_ActEncounterCode=ActEncounterCode|FLD=field|ACUTE=inpatient acute|NONAC=inpatient non-acute|OBSENC=observation encounter|PRENC=pre-admission|SS=short stay|_ActPharmacySupplyType=ActPharmacySupplyType|DF=Daily Fill|EM=Emergency Supply|SO=Script Owing|FF=First Fill|FFC=First Fill - Complete|FFP=First Fill - Part Fill|FFSS=first fill, partial strength|TF=Trial Fill|FS=Floor stock|MS=Manufacturer Sample|RF=Refill|UD=Unit Dose|RFC=Refill - Complete|RFCS=refill complete partial strength|RFF=Refill (First fill this facility)|RFFS=refill partial strength (first fill this facility)|RFP=Refill - Part Fill|RFPS=refill part fill partial strength|RFS=refill partial strength|TB=Trial Balance|TBS=trial balance partial strength|UDE=unit dose equivalent",
  'http://terminology.hl7.org/CodeSystem/v3-ActPriority':
    'A=ASAP|CR=callback results|CS=callback for scheduling|CSP=callback placer for scheduling|CSR=contact recipient for scheduling|EL=elective|EM=emergency|P=preop|PRN=as needed|R=routine|RR=rush reporting|S=stat|T=timing critical|UD=use as directed|UR=urgent',
  'http://terminology.hl7.org/CodeSystem/v3-ActReason':
    'TREAT=treatment|ETREAT=Emergency Treatment|BTG=break the glass|CAREMGT=care management|PATRQT=patient requested|HRESCH=healthcare research|PATADMIN=patient administration',
  'http://terminology.hl7.org/CodeSystem/v3-ActSite': 'LA=Left arm|RA=Right arm',
  'http://terminology.hl7.org/CodeSystem/v3-Confidentiality':
    'R=restricted|V=very restricted|U=unrestricted|L=low|M=moderate|N=normal',
  'http://terminology.hl7.org/CodeSystem/v3-DataOperation':
    'CREATE=create|DELETE=delete|UPDATE=revise|APPEND=append|NULLIFY=nullify',
  'http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion': 'LA=legally authenticated',
  'http://terminology.hl7.org/CodeSystem/v3-EncounterSpecialCourtesy':
    'EXT=extended courtesy|NRM=normal courtesy|PRF=professional courtesy|STF=staff|VIP=very important person',
  'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation':
    'BID=BID|TID=TID|QID=QID|AM=AM|PM=PM|QD=QD|QOD=QOD|Q1H=every hour|Q2H=every 2 hours|Q3H=every 3 hours|Q4H=Q4H|Q6H=Q6H|Q8H=every 8 hours|BED=at bedtime|WK=weekly|MO=monthly',
  'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus':
    'A=Annulled|D=Divorced|I=Interlocutory|L=Legally Separated|M=Married|P=Polygamous|S=Never Married|T=Domestic partner|U=unmarried|W=Widowed',
  'http://terminology.hl7.org/CodeSystem/v3-NullFlavor':
    'NI=NoInformation|UNK=unknown|ASKU=asked but unknown|NASK=not asked|NA=not applicable|OTH=other|MSK=masked|NAV=temporarily unavailable|INV=invalid',
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation':
    'N=Normal|L=Low|H=High|_GeneticObservationInterpretation=GeneticObservationInterpretation|CAR=Carrier|Carrier=Carrier|_ObservationInterpretationChange=ObservationInterpretationChange|B=Better|D=Significant change down|U=Significant change up|W=Worse|_ObservationInterpretationExceptions=ObservationInterpretationExceptions|<=Off scale low|>=Off scale high|AC=Anti-complementary substances present|IE=Insufficient evidence|QCF=Quality control failure|TOX=Cytotoxic substance present|_ObservationInterpretationNormality=ObservationInterpretationNormality|A=Abnormal|AA=Critical abnormal|HH=Critical high|LL=Critical low|H>=Significantly high|HU=Significantly high|L<=Significantly low|LU=Significantly low|_ObservationInterpretationSusceptibility=ObservationInterpretationSusceptibility|I=Intermediate|MS=moderately susceptible|NCL=No CLSI defined breakpoint|NS=Non-susceptible|R=Resistant|SYN-R=Synergy - resistant|S=Susceptible|SDD=Susceptible-dose dependent|SYN-S=Synergy - susceptible|VS=very susceptible|EX=outside threshold|HX=above high threshold|LX=below low threshold|HM=Hold for Medical Review|ObservationInterpretationDetection=ObservationInterpretationDetection|IND=Indeterminate|E=Equivocal|NEG=Negative|ND=Not detected|POS=Positive|DET=Detected|ObservationInterpretationExpectation=ObservationInterpretationExpectation|EXP=Expected|UNE=Unexpected|OBX=Interpretation qualifiers in separate OBX segments|ReactivityObservationInterpretation=ReactivityObservationInterpretation|NR=Non-reactive|RR=Reactive|WR=Weakly reactive',
  'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode':
    'ELECTRONIC=electronic data|PHYSICAL=physical presence|REMOTE=remote presence|VERBAL=verbal|DICTATE=dictated|FACE=face-to-face|PHONE=telephone|VIDEOCONF=videoconferencing|WRITTEN=written|FAXWRIT=telefax|HANDWRIT=handwritten|MAILWRIT=mail|ONLINEWRIT=online written|EMAILWRIT=email|TYPEWRIT=typewritten',
  'http://terminology.hl7.org/CodeSystem/v3-ParticipationType':
    '_ParticipationAncillary=ParticipationAncillary|ADM=admitter|ATND=attender|CALLBCK=callback contact|CON=consultant|DIS=discharger|ESC=escort|REF=referrer|SPRF=secondary performer|PPRF=primary performer|PART=Participation|AUT=author (originator)|CST=custodian|INF=informant|IRCP=information recipient|LA=legal authenticator|TRC=tracker|WIT=witness|VRF=verifier|PRF=performer|_ParticipationInformationGenerator=ParticipationInformationGenerator|TRANS=Transcriber|ENT=data entry person|DIR=direct target|ALY=analyte|BBY=baby|CAT=catalyst|CSM=consumable|TPA=therapeutic agent|DEV=device|NRD=non-reuseable device|RDV=reusable device|DON=donor|EXPAGNT=ExposureAgent|EXPART=ExposureParticipation|EXPTRGT=ExposureTarget|EXSRC=ExposureSource|PRD=product|SBJ=subject|SPC=specimen|IND=indirect target|BEN=beneficiary|CAGNT=causative agent|COV=coverage target|GUAR=guarantor party|HLD=holder|RCT=record target|RCV=receiver|NOT=ugent notification contact|PRCP=primary information recipient|REFB=Referred By|REFT=Referred to|LOC=location|DST=destination|ELOC=entry location|ORG=origin|RML=remote|VIA=via|DIST=distributor|RESP=responsible party|AUTHEN=authenticator',
  'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration':
    'IDINJ=Injection, intradermal|IM=Injection, intramuscular|NASINHLC=Inhalation, nasal|IVINJ=Injection, intravenous|PO=Swallow, oral|SQ=Injection, subcutaneous|TRNSDERM=Transdermal|EFT=Instillation, enteral feeding tube|ENTINSTL=Instillation, enteral|GT=Instillation, gastrostomy tube|NGT=Instillation, nasogastric tube|OGT=Instillation, orogastric tube|GJT=Instillation, gastro-jejunostomy tube|JJTINSTL=Instillation, jejunostomy tube|OJJ=Instillation, orojejunum tube',
  'http://terminology.hl7.org/CodeSystem/v3-substanceAdminSubstitution':
    '_ActSubstanceAdminSubstitutionCode=ActSubstanceAdminSubstitutionCode|E=equivalent|EC=equivalent composition|BC=brand composition|G=generic composition|TE=therapeutic alternative|TB=therapeutic brand|TG=therapeutic generic|F=formulary|N=none',
  'http://terminology.hl7.org/fhir/CodeSystem/medicationdispense-category':
    'community=Community|inpatient=Inpatient|outpatient=Outpatient|discharge=Discharge',
  'http://terminology.hl7.org/fhir/CodeSystem/medicationdispense-status-reason':
    'frr01=Order Stopped|frr02=Stale-dated Order|frr03=Incomplete data|frr04=Product unavailable|frr05=Ethical/religious|frr06=Unable to provide care|altchoice=Try another treatment first|clarif=Prescription/Request requires clarification|drughigh=Drug level too high|hospadm=Admission to hospital|labint=Lab interference issues|non-avail=Patient not available|preg=Patient is pregnant or breastfeeding|saig=Allergy|sddi=Drug interacts with another drug|sdupther=Duplicate therapy|sintol=Suspected intolerance|surg=Patient scheduled for surgery|washout=Washout|outofstock=Drug not available - out of stock|offmarket=Drug not available - off market',
  'urn:ietf:bcp:47': 'pt=Portuguese|pa=Punjabi|ar=Arabic|pl=Polish|ur=Urdu',
}
