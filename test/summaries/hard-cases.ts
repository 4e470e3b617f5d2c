/**
 * Resources in which what XML can do wrong would be seen: numbers, what stands beside primitives, resources within resources,
 * letters that XML reads otherwise, and elements that come in another order than that of R4. All invented.
 */
export const HARD_CASES: readonly string[] = [
  `{"code":{"text":"Creatinine"},"valueQuantity":{"unit":"umol/L","value":1.50},"status":"final","id":"o1","resourceType":"Observation",
    "component":[{"valueQuantity":{"value":0.00000010},"code":{"text":"a"},"referenceRange":[{"text":"t","high":{"value":100.0},"low":{"value":-0.10}}]},
                 {"code":{"text":"b"},"valueSampledData":{"dimensions":1,"data":"1 2 E","period":10.0,"origin":{"value":2048}}}]}`,
  `{"resourceType":"Patient","birthDate":"1941-03-04","_birthDate":{"id":"b1","extension":[{"url":"https://sender.example/precision","valueCode":"day"}]},
    "name":[{"given":["Ann",null,"Bea"],"_given":[{"id":"g1"},{"extension":[{"url":"https://sender.example/masked","valueBoolean":true}]},null],"family":"O'Neill & <Sons>"}],
    "extension":[{"id":"x1","url":"https://sender.example/all","extension":[{"url":"n","valueInteger":0},{"url":"d","valueDecimal":2.00},{"url":"p","valuePeriod":{"end":"2026","start":"2025"}}]}],
    "id":"p1","link":[{"type":"seealso","other":{"display":"x","reference":"Patient/2"}}],"deceasedBoolean":false,"multipleBirthInteger":2}`,
  `{"resourceType":"MedicationRequest","id":"m1","subject":{"reference":"Patient/p1"},"intent":"order","status":"active",
    "contained":[{"resourceType":"Medication","id":"med","ingredient":[{"strength":{"denominator":{"value":1.0},"numerator":{"value":2.50}},"itemCodeableConcept":{"text":"x"}}]},
                 {"resourceType":"Group","id":"g","type":"person","actual":true}],
    "medicationReference":{"reference":"#med"},"groupIdentifier":{"value":"1","system":"https://sender.example/g"},
    "dosageInstruction":[{"doseAndRate":[{"rateRatio":{"denominator":{"value":1},"numerator":{"value":5.0}},"doseQuantity":{"unit":"mg","value":5}}],"text":"Five\\nmg\\tdaily","sequence":1,
      "timing":{"repeat":{"timeOfDay":["08:00:00"],"periodUnit":"d","period":1.0,"frequency":2,"boundsPeriod":{"start":"2026-01-01"}},"code":{"text":"BD"}},"asNeededBoolean":false}]}`,
  `{"resourceType":"DocumentReference","id":"d1","status":"current","content":[{"format":{"code":"f"},"attachment":{"title":"Letter \\u201cA\\u201d \\u202eabc\\u202c \\u200b caf\\u00e9 \\ud83d\\ude00","size":3,"data":"QUJD","contentType":"text/plain"}}],
    "text":{"div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><p>a &amp; b &lt; c</p><ul><li>d<br/>e</li></ul></div>","status":"generated"}}`,
  `{"resourceType":"Bundle","type":"collection","id":"b1","entry":[{"resource":{"resourceType":"Binary","data":"QUJD","contentType":"text/plain"},"fullUrl":"urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0"},
    {"resource":{"resourceType":"OperationOutcome","issue":[{"diagnostics":"x","code":"informational","severity":"warning"}]},"fullUrl":"urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e1"}]}`,
  `{"resourceType":"QuestionnaireResponse","id":"q1","status":"completed","item":[{"linkId":"1","item":[{"answer":[{"item":[{"text":"inner","linkId":"1.1.1"}],"valueDecimal":36.60}],"linkId":"1.1"}],"text":"outer"}]}`,
  `{"resourceType":"CarePlan","id":"c1","intent":"plan","status":"active","subject":{"reference":"Patient/p1"},"activity":[{"detail":{"status":"scheduled","scheduledTiming":{"repeat":{"duration":15.0,"durationUnit":"min"}},"kind":"Task"},"progress":[{"text":"n","time":"2026-01-01T10:00:00Z","authorString":"x"}]}],"note":[{"text":"Zeile\\r\\n2"}]}`,
]
