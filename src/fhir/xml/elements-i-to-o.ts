/** Of I to O: see `element-order.ts`. Written by `npm run element-order`. */
export const ELEMENTS_I_TO_O = `
Identifier: use type=CodeableConcept system value period=Period assigner=Reference
ImagingStudy.series.instance: uid sopClass=Coding number title
ImagingStudy.series.performer: function=CodeableConcept actor=Reference
ImagingStudy.series: uid number modality=Coding description numberOfInstances endpoint=Reference bodySite=Coding laterality=Coding specimen=Reference started performer=. instance=.
ImagingStudy: identifier=Identifier status modality=Coding subject=Reference encounter=Reference started basedOn=Reference referrer=Reference interpreter=Reference endpoint=Reference numberOfSeries numberOfInstances procedureReference=Reference procedureCode=CodeableConcept location=Reference reasonCode=CodeableConcept reasonReference=Reference note=Annotation description series=.
Immunization.education: documentType reference publicationDate presentationDate
Immunization.performer: function=CodeableConcept actor=Reference
Immunization.protocolApplied: series authority=Reference targetDisease=CodeableConcept doseNumber* seriesDoses*
Immunization.reaction: date detail=Reference reported
Immunization: identifier=Identifier status statusReason=CodeableConcept vaccineCode=CodeableConcept patient=Reference encounter=Reference occurrence* recorded primarySource reportOrigin=CodeableConcept location=Reference manufacturer=Reference lotNumber expirationDate site=CodeableConcept route=CodeableConcept doseQuantity=Quantity performer=. note=Annotation reasonCode=CodeableConcept reasonReference=Reference isSubpotent subpotentReason=CodeableConcept education=. programEligibility=CodeableConcept fundingSource=CodeableConcept reaction=. protocolApplied=.
ImmunizationEvaluation: identifier=Identifier status patient=Reference date authority=Reference targetDisease=CodeableConcept immunizationEvent=Reference doseStatus=CodeableConcept doseStatusReason=CodeableConcept description series doseNumber* seriesDoses*
ImmunizationRecommendation.recommendation.dateCriterion: code=CodeableConcept value
ImmunizationRecommendation.recommendation: vaccineCode=CodeableConcept targetDisease=CodeableConcept contraindicatedVaccineCode=CodeableConcept forecastStatus=CodeableConcept forecastReason=CodeableConcept dateCriterion=. description series doseNumber* seriesDoses* supportingImmunization=Reference supportingPatientInformation=Reference
ImmunizationRecommendation: identifier=Identifier patient=Reference date authority=Reference recommendation=.
ImplementationGuide.definition.grouping: name description
ImplementationGuide.definition.page: name* title generation page=ImplementationGuide.definition.page
ImplementationGuide.definition.parameter: code value
ImplementationGuide.definition.resource: reference=Reference fhirVersion name description example* groupingId
ImplementationGuide.definition.template: code source scope
ImplementationGuide.definition: grouping=. resource=. page=. parameter=. template=.
ImplementationGuide.dependsOn: uri packageId version
ImplementationGuide.global: type profile
ImplementationGuide.manifest.page: name title anchor
ImplementationGuide.manifest.resource: reference=Reference example* relativePath
ImplementationGuide.manifest: rendering resource=. page=. image other
ImplementationGuide: url version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept copyright packageId license fhirVersion dependsOn=. global=. definition=. manifest=.
InsurancePlan.contact: purpose=CodeableConcept name=HumanName telecom=ContactPoint address=Address
InsurancePlan.coverage.benefit.limit: value=Quantity code=CodeableConcept
InsurancePlan.coverage.benefit: type=CodeableConcept requirement limit=.
InsurancePlan.coverage: type=CodeableConcept network=Reference benefit=.
InsurancePlan.plan.generalCost: type=CodeableConcept groupSize cost=Money comment
InsurancePlan.plan.specificCost.benefit.cost: type=CodeableConcept applicability=CodeableConcept qualifiers=CodeableConcept value=Quantity
InsurancePlan.plan.specificCost.benefit: type=CodeableConcept cost=.
InsurancePlan.plan.specificCost: category=CodeableConcept benefit=.
InsurancePlan.plan: identifier=Identifier type=CodeableConcept coverageArea=Reference network=Reference generalCost=. specificCost=.
InsurancePlan: identifier=Identifier status type=CodeableConcept name alias period=Period ownedBy=Reference administeredBy=Reference coverageArea=Reference contact=. endpoint=Reference network=Reference coverage=. plan=.
Invoice.lineItem.priceComponent: type code=CodeableConcept factor amount=Money
Invoice.lineItem: sequence chargeItem* priceComponent=.
Invoice.participant: role=CodeableConcept actor=Reference
Invoice: identifier=Identifier status cancelledReason type=CodeableConcept subject=Reference recipient=Reference date participant=. issuer=Reference account=Reference lineItem=. totalPriceComponent=Invoice.lineItem.priceComponent totalNet=Money totalGross=Money paymentTerms note=Annotation
Library: url identifier=Identifier version name title subtitle status experimental type=CodeableConcept subject* date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose usage copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact parameter=ParameterDefinition dataRequirement=DataRequirement content=Attachment
Linkage.item: type resource=Reference
Linkage: active author=Reference item=.
List.entry: flag=CodeableConcept deleted date item=Reference
List: identifier=Identifier status mode title code=CodeableConcept subject=Reference encounter=Reference date source=Reference orderedBy=CodeableConcept note=Annotation entry=. emptyReason=CodeableConcept
Location.hoursOfOperation: daysOfWeek allDay openingTime closingTime
Location.position: longitude latitude altitude
Location: identifier=Identifier status operationalStatus=Coding name alias description mode type=CodeableConcept telecom=ContactPoint address=Address physicalType=CodeableConcept position=. managingOrganization=Reference partOf=Reference hoursOfOperation=. availabilityExceptions endpoint=Reference
MarketingStatus: country=CodeableConcept jurisdiction=CodeableConcept status=CodeableConcept dateRange=Period restoreDate
Measure.group.population: code=CodeableConcept description criteria=Expression
Measure.group.stratifier.component: code=CodeableConcept description criteria=Expression
Measure.group.stratifier: code=CodeableConcept description criteria=Expression component=.
Measure.group: code=CodeableConcept description population=. stratifier=.
Measure.supplementalData: code=CodeableConcept usage=CodeableConcept description criteria=Expression
Measure: url identifier=Identifier version name title subtitle status experimental subject* date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose usage copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact library disclaimer scoring=CodeableConcept compositeScoring=CodeableConcept type=CodeableConcept riskAdjustment rateAggregation rationale clinicalRecommendationStatement improvementNotation=CodeableConcept definition guidance group=. supplementalData=.
MeasureReport.group.population: code=CodeableConcept count subjectResults=Reference
MeasureReport.group.stratifier.stratum.component: code=CodeableConcept value=CodeableConcept
MeasureReport.group.stratifier.stratum.population: code=CodeableConcept count subjectResults=Reference
MeasureReport.group.stratifier.stratum: value=CodeableConcept component=. population=. measureScore=Quantity
MeasureReport.group.stratifier: code=CodeableConcept stratum=.
MeasureReport.group: code=CodeableConcept population=. measureScore=Quantity stratifier=.
MeasureReport: identifier=Identifier status type measure subject=Reference date reporter=Reference period=Period improvementNotation=CodeableConcept group=. evaluatedResource=Reference
Media: identifier=Identifier basedOn=Reference partOf=Reference status type=CodeableConcept modality=CodeableConcept view=CodeableConcept subject=Reference encounter=Reference created* issued operator=Reference reasonCode=CodeableConcept bodySite=CodeableConcept deviceName device=Reference height width frames duration content=Attachment note=Annotation
Medication.batch: lotNumber expirationDate
Medication.ingredient: item* isActive strength=Ratio
Medication: identifier=Identifier code=CodeableConcept status manufacturer=Reference form=CodeableConcept amount=Ratio ingredient=. batch=.
MedicationAdministration.dosage: text site=CodeableConcept route=CodeableConcept method=CodeableConcept dose=Quantity rate*
MedicationAdministration.performer: function=CodeableConcept actor=Reference
MedicationAdministration: identifier=Identifier instantiates partOf=Reference status statusReason=CodeableConcept category=CodeableConcept medication* subject=Reference context=Reference supportingInformation=Reference effective* performer=. reasonCode=CodeableConcept reasonReference=Reference request=Reference device=Reference note=Annotation dosage=. eventHistory=Reference
MedicationDispense.performer: function=CodeableConcept actor=Reference
MedicationDispense.substitution: wasSubstituted type=CodeableConcept reason=CodeableConcept responsibleParty=Reference
MedicationDispense: identifier=Identifier partOf=Reference status statusReason* category=CodeableConcept medication* subject=Reference context=Reference supportingInformation=Reference performer=. location=Reference authorizingPrescription=Reference type=CodeableConcept quantity=Quantity daysSupply=Quantity whenPrepared whenHandedOver destination=Reference receiver=Reference note=Annotation dosageInstruction=Dosage substitution=. detectedIssue=Reference eventHistory=Reference
MedicationKnowledge.administrationGuidelines.dosage: type=CodeableConcept dosage=Dosage
MedicationKnowledge.administrationGuidelines.patientCharacteristics: characteristic* value
MedicationKnowledge.administrationGuidelines: dosage=. indication* patientCharacteristics=.
MedicationKnowledge.cost: type=CodeableConcept source cost=Money
MedicationKnowledge.drugCharacteristic: type=CodeableConcept value*
MedicationKnowledge.ingredient: item* isActive strength=Ratio
MedicationKnowledge.kinetics: areaUnderCurve=Quantity lethalDose50=Quantity halfLifePeriod=Duration
MedicationKnowledge.medicineClassification: type=CodeableConcept classification=CodeableConcept
MedicationKnowledge.monitoringProgram: type=CodeableConcept name
MedicationKnowledge.monograph: type=CodeableConcept source=Reference
MedicationKnowledge.packaging: type=CodeableConcept quantity=Quantity
MedicationKnowledge.regulatory.maxDispense: quantity=Quantity period=Duration
MedicationKnowledge.regulatory.schedule: schedule=CodeableConcept
MedicationKnowledge.regulatory.substitution: type=CodeableConcept allowed
MedicationKnowledge.regulatory: regulatoryAuthority=Reference substitution=. schedule=. maxDispense=.
MedicationKnowledge.relatedMedicationKnowledge: type=CodeableConcept reference=Reference
MedicationKnowledge: code=CodeableConcept status manufacturer=Reference doseForm=CodeableConcept amount=Quantity synonym relatedMedicationKnowledge=. associatedMedication=Reference productType=CodeableConcept monograph=. ingredient=. preparationInstruction intendedRoute=CodeableConcept cost=. monitoringProgram=. administrationGuidelines=. medicineClassification=. packaging=. drugCharacteristic=. contraindication=Reference regulatory=. kinetics=.
MedicationRequest.dispenseRequest.initialFill: quantity=Quantity duration=Duration
MedicationRequest.dispenseRequest: initialFill=. dispenseInterval=Duration validityPeriod=Period numberOfRepeatsAllowed quantity=Quantity expectedSupplyDuration=Duration performer=Reference
MedicationRequest.substitution: allowed* reason=CodeableConcept
MedicationRequest: identifier=Identifier status statusReason=CodeableConcept intent category=CodeableConcept priority doNotPerform reported* medication* subject=Reference encounter=Reference supportingInformation=Reference authoredOn requester=Reference performer=Reference performerType=CodeableConcept recorder=Reference reasonCode=CodeableConcept reasonReference=Reference instantiatesCanonical instantiatesUri basedOn=Reference groupIdentifier=Identifier courseOfTherapyType=CodeableConcept insurance=Reference note=Annotation dosageInstruction=Dosage dispenseRequest=. substitution=. priorPrescription=Reference detectedIssue=Reference eventHistory=Reference
MedicationStatement: identifier=Identifier basedOn=Reference partOf=Reference status statusReason=CodeableConcept category=CodeableConcept medication* subject=Reference context=Reference effective* dateAsserted informationSource=Reference derivedFrom=Reference reasonCode=CodeableConcept reasonReference=Reference note=Annotation dosage=Dosage
MedicinalProduct.manufacturingBusinessOperation: operationType=CodeableConcept authorisationReferenceNumber=Identifier effectiveDate confidentialityIndicator=CodeableConcept manufacturer=Reference regulator=Reference
MedicinalProduct.name.countryLanguage: country=CodeableConcept jurisdiction=CodeableConcept language=CodeableConcept
MedicinalProduct.name.namePart: part type=Coding
MedicinalProduct.name: productName namePart=. countryLanguage=.
MedicinalProduct.specialDesignation: identifier=Identifier type=CodeableConcept intendedUse=CodeableConcept indication* status=CodeableConcept date species=CodeableConcept
MedicinalProduct: identifier=Identifier type=CodeableConcept domain=Coding combinedPharmaceuticalDoseForm=CodeableConcept legalStatusOfSupply=CodeableConcept additionalMonitoringIndicator=CodeableConcept specialMeasures paediatricUseIndicator=CodeableConcept productClassification=CodeableConcept marketingStatus=MarketingStatus pharmaceuticalProduct=Reference packagedMedicinalProduct=Reference attachedDocument=Reference masterFile=Reference contact=Reference clinicalTrial=Reference name=. crossReference=Identifier manufacturingBusinessOperation=. specialDesignation=.
MedicinalProductAuthorization.jurisdictionalAuthorization: identifier=Identifier country=CodeableConcept jurisdiction=CodeableConcept legalStatusOfSupply=CodeableConcept validityPeriod=Period
MedicinalProductAuthorization.procedure: identifier=Identifier type=CodeableConcept date* application=MedicinalProductAuthorization.procedure
MedicinalProductAuthorization: identifier=Identifier subject=Reference country=CodeableConcept jurisdiction=CodeableConcept status=CodeableConcept statusDate restoreDate validityPeriod=Period dataExclusivityPeriod=Period dateOfFirstAuthorization internationalBirthDate legalBasis=CodeableConcept jurisdictionalAuthorization=. holder=Reference regulator=Reference procedure=.
MedicinalProductContraindication.otherTherapy: therapyRelationshipType=CodeableConcept medication*
MedicinalProductContraindication: subject=Reference disease=CodeableConcept diseaseStatus=CodeableConcept comorbidity=CodeableConcept therapeuticIndication=Reference otherTherapy=. population=Population
MedicinalProductIndication.otherTherapy: therapyRelationshipType=CodeableConcept medication*
MedicinalProductIndication: subject=Reference diseaseSymptomProcedure=CodeableConcept diseaseStatus=CodeableConcept comorbidity=CodeableConcept intendedEffect=CodeableConcept duration=Quantity otherTherapy=. undesirableEffect=Reference population=Population
MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength: substance=CodeableConcept strength=Ratio strengthLowLimit=Ratio measurementPoint country=CodeableConcept
MedicinalProductIngredient.specifiedSubstance.strength: presentation=Ratio presentationLowLimit=Ratio concentration=Ratio concentrationLowLimit=Ratio measurementPoint country=CodeableConcept referenceStrength=.
MedicinalProductIngredient.specifiedSubstance: code=CodeableConcept group=CodeableConcept confidentiality=CodeableConcept strength=.
MedicinalProductIngredient.substance: code=CodeableConcept strength=MedicinalProductIngredient.specifiedSubstance.strength
MedicinalProductIngredient: identifier=Identifier role=CodeableConcept allergenicIndicator manufacturer=Reference specifiedSubstance=. substance=.
MedicinalProductInteraction.interactant: item*
MedicinalProductInteraction: subject=Reference description interactant=. type=CodeableConcept effect=CodeableConcept incidence=CodeableConcept management=CodeableConcept
MedicinalProductManufactured: manufacturedDoseForm=CodeableConcept unitOfPresentation=CodeableConcept quantity=Quantity manufacturer=Reference ingredient=Reference physicalCharacteristics=ProdCharacteristic otherCharacteristics=CodeableConcept
MedicinalProductPackaged.batchIdentifier: outerPackaging=Identifier immediatePackaging=Identifier
MedicinalProductPackaged.packageItem: identifier=Identifier type=CodeableConcept quantity=Quantity material=CodeableConcept alternateMaterial=CodeableConcept device=Reference manufacturedItem=Reference packageItem=MedicinalProductPackaged.packageItem physicalCharacteristics=ProdCharacteristic otherCharacteristics=CodeableConcept shelfLifeStorage=ProductShelfLife manufacturer=Reference
MedicinalProductPackaged: identifier=Identifier subject=Reference description legalStatusOfSupply=CodeableConcept marketingStatus=MarketingStatus marketingAuthorization=Reference manufacturer=Reference batchIdentifier=. packageItem=.
MedicinalProductPharmaceutical.characteristics: code=CodeableConcept status=CodeableConcept
MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod: tissue=CodeableConcept value=Quantity supportingInformation
MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies: code=CodeableConcept withdrawalPeriod=.
MedicinalProductPharmaceutical.routeOfAdministration: code=CodeableConcept firstDose=Quantity maxSingleDose=Quantity maxDosePerDay=Quantity maxDosePerTreatmentPeriod=Ratio maxTreatmentPeriod=Duration targetSpecies=.
MedicinalProductPharmaceutical: identifier=Identifier administrableDoseForm=CodeableConcept unitOfPresentation=CodeableConcept ingredient=Reference device=Reference characteristics=. routeOfAdministration=.
MedicinalProductUndesirableEffect: subject=Reference symptomConditionEffect=CodeableConcept classification=CodeableConcept frequencyOfOccurrence=CodeableConcept population=Population
MessageDefinition.allowedResponse: message situation
MessageDefinition.focus: code profile min max
MessageDefinition: url identifier=Identifier version name title replaces status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright base parent event* category focus=. responseRequired allowedResponse=. graph
MessageHeader.destination: name target=Reference endpoint receiver=Reference
MessageHeader.response: identifier code details=Reference
MessageHeader.source: name software version contact=ContactPoint endpoint
MessageHeader: event* destination=. sender=Reference enterer=Reference author=Reference source=. responsible=Reference reason=CodeableConcept response=. focus=Reference definition
Meta: versionId lastUpdated source profile security=Coding tag=Coding
MolecularSequence.quality.roc: score numTP numFP numFN precision sensitivity fMeasure
MolecularSequence.quality: type standardSequence=CodeableConcept start end score=Quantity method=CodeableConcept truthTP queryTP truthFN queryFP gtFP precision recall fScore roc=.
MolecularSequence.referenceSeq: chromosome=CodeableConcept genomeBuild orientation referenceSeqId=CodeableConcept referenceSeqPointer=Reference referenceSeqString strand windowStart windowEnd
MolecularSequence.repository: type url name datasetId variantsetId readsetId
MolecularSequence.structureVariant.inner: start end
MolecularSequence.structureVariant.outer: start end
MolecularSequence.structureVariant: variantType=CodeableConcept exact length outer=. inner=.
MolecularSequence.variant: start end observedAllele referenceAllele cigar variantPointer=Reference
MolecularSequence: identifier=Identifier type coordinateSystem patient=Reference specimen=Reference device=Reference performer=Reference quantity=Quantity referenceSeq=. variant=. observedSeq quality=. readCoverage repository=. pointer=Reference structureVariant=.
Money: value currency
NamingSystem.uniqueId: type value preferred comment period=Period
NamingSystem: name status kind date publisher contact=ContactDetail responsible type=CodeableConcept description useContext=UsageContext jurisdiction=CodeableConcept usage uniqueId=.
Narrative: status div=xhtml
NutritionOrder.enteralFormula.administration: schedule=Timing quantity=Quantity rate*
NutritionOrder.enteralFormula: baseFormulaType=CodeableConcept baseFormulaProductName additiveType=CodeableConcept additiveProductName caloricDensity=Quantity routeofAdministration=CodeableConcept administration=. maxVolumeToDeliver=Quantity administrationInstruction
NutritionOrder.oralDiet.nutrient: modifier=CodeableConcept amount=Quantity
NutritionOrder.oralDiet.texture: modifier=CodeableConcept foodType=CodeableConcept
NutritionOrder.oralDiet: type=CodeableConcept schedule=Timing nutrient=. texture=. fluidConsistencyType=CodeableConcept instruction
NutritionOrder.supplement: type=CodeableConcept productName schedule=Timing quantity=Quantity instruction
NutritionOrder: identifier=Identifier instantiatesCanonical instantiatesUri instantiates status intent patient=Reference encounter=Reference dateTime orderer=Reference allergyIntolerance=Reference foodPreferenceModifier=CodeableConcept excludeFoodModifier=CodeableConcept oralDiet=. supplement=. enteralFormula=. note=Annotation
Observation.component: code=CodeableConcept value* dataAbsentReason=CodeableConcept interpretation=CodeableConcept referenceRange=Observation.referenceRange
Observation.referenceRange: low=Quantity high=Quantity type=CodeableConcept appliesTo=CodeableConcept age=Range text
Observation: identifier=Identifier basedOn=Reference partOf=Reference status category=CodeableConcept code=CodeableConcept subject=Reference focus=Reference encounter=Reference effective* issued performer=Reference value* dataAbsentReason=CodeableConcept interpretation=CodeableConcept note=Annotation bodySite=CodeableConcept method=CodeableConcept specimen=Reference device=Reference referenceRange=. hasMember=Reference derivedFrom=Reference component=.
ObservationDefinition.qualifiedInterval: category range=Range context=CodeableConcept appliesTo=CodeableConcept gender age=Range gestationalAge=Range condition
ObservationDefinition.quantitativeDetails: customaryUnit=CodeableConcept unit=CodeableConcept conversionFactor decimalPrecision
ObservationDefinition: category=CodeableConcept code=CodeableConcept identifier=Identifier permittedDataType multipleResultsAllowed method=CodeableConcept preferredReportName quantitativeDetails=. qualifiedInterval=. validCodedValueSet=Reference normalCodedValueSet=Reference abnormalCodedValueSet=Reference criticalCodedValueSet=Reference
OperationDefinition.overload: parameterName comment
OperationDefinition.parameter.binding: strength valueSet
OperationDefinition.parameter.referencedFrom: source sourceId
OperationDefinition.parameter: name use min max documentation type targetProfile searchType binding=. referencedFrom=. part=OperationDefinition.parameter
OperationDefinition: url version name title status kind experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose affectsState code comment base resource system type instance inputProfile outputProfile parameter=. overload=.
OperationOutcome.issue: severity code details=CodeableConcept diagnostics location expression
OperationOutcome: issue=.
Organization.contact: purpose=CodeableConcept name=HumanName telecom=ContactPoint address=Address
Organization: identifier=Identifier active type=CodeableConcept name alias telecom=ContactPoint address=Address partOf=Reference contact=. endpoint=Reference
OrganizationAffiliation: identifier=Identifier active period=Period organization=Reference participatingOrganization=Reference network=Reference code=CodeableConcept specialty=CodeableConcept location=Reference healthcareService=Reference telecom=ContactPoint endpoint=Reference
`
