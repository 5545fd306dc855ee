package org.haltwire.centre.intake;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Whole requests to begin from, as the published document has them: what is copied from there is
/// taken as it stands.
final class ApiExamples {

  static final String ID = "p-20260310-000017";

  private static final String PAYMENT =
      """
      {
        "id": "p-20260310-000017",
        "time": "2026-03-10T14:05:00+05:00",
        "amount": {"value": "45000.00", "currency": "KZT"},
        "instrument": "TRANSFER",
        "channel": "MOBILE",
        "payer": {
          "account": "KZ86125KZT5004100100",
          "institution": "ALFAKZKA",
          "personId": "850101300123",
          "name": "Aigerim Sadykova",
          "opened": "2019-06-01",
          "country": "KZ"
        },
        "payee": {
          "account": "KZ75125KZT1001300335",
          "institution": "CASPKZKA",
          "name": "Ivan Petrov",
          "opened": "2026-03-05"
        },
        "origin": {"phone": "+77011234567", "device": "d-5f1c", "sessionSeconds": 340}
      }
      """;

  private static final String OUTCOME =
      """
      {"time": "2026-03-10T14:05:09+05:00", "status": "SETTLED"}
      """;

  private static final String LABEL =
      """
      {"time": "2026-03-17T09:00:00+05:00", "payment": "p-20260310-000017", "meaning": "FRAUD",
       "basis": "CHARGEBACK"}
      """;

  /// One line each: a payment, what became of it, and what was found out later.
  static final String BATCH =
      """
      {"id":"b-1","time":"2026-03-10T14:05:00+05:00","amount":{"value":"10.00","currency":"KZT"},\
      "payer":{"account":"KZ86125KZT5004100100"},"payee":{"account":"KZ75125KZT1001300335"}}
      {"type":"outcome","time":"2026-03-10T14:05:09+05:00","payment":"b-1","status":"SETTLED"}
      {"type":"label","time":"2026-03-12T10:00:00+05:00","payment":"b-1","meaning":"FRAUD",\
      "basis":"CUSTOMER"}
      """;

  /// A line of each type.
  static final String FACTS =
      """
      {"id":"f-1","time":"2026-03-10T14:05:00+05:00","amount":{"value":"10.00","currency":"KZT"},\
      "payer":{"account":"KZ86125KZT5004100100"},"payee":{"account":"KZ75125KZT1001300335"}}
      {"type":"outcome","time":"2026-03-10T14:05:09+05:00","payment":"f-1","status":"SETTLED"}
      {"type":"label","time":"2026-03-12T10:00:00+05:00","payment":"f-1","meaning":"FRAUD"}
      {"type":"call","id":"c-1","time":"2026-03-10T14:05:00+05:00","phone":"+77470000002",\
      "caller":"SUBSTITUTED"}
      {"type":"call-end","id":"e-1","time":"2026-03-10T14:45:00+05:00","phone":"+77470000002",\
      "caller":"SUBSTITUTED"}
      {"type":"sim","id":"s-1","time":"2026-03-10T11:05:00+05:00","kind":"SWAPPED",\
      "operator":"KCELL","sim":"sim-7f20c1","phone":"+77011234567","device":"h-41ab90"}
      {"type":"usage","id":"u-1","time":"2026-03-10T14:05:00+05:00","kind":"CALL_OUT",\
      "sim":"sim-7f20c1","phone":"+77011234567","device":"h-41ab90","peer":"+77470000002",\
      "cell":"401-02-1183-20551","seconds":340}
      {"type":"loan","id":"l-1","time":"2026-03-10T12:00:00+05:00","lender":"KASPI-MFO",\
      "personId":"850101300123","amount":{"value":"900000.00","currency":"KZT"},\
      "origin":{"phone":"+77011234567","device":"d-5f1c"}}
      {"type":"loan-outcome","id":"o-1","time":"2026-03-10T12:20:00+05:00","loan":"l-1",\
      "personId":"850101300123","status":"DISBURSED"}
      {"type":"incident","id":"i-1","time":"2026-03-10T16:00:00+05:00",\
      "kind":"BANK_SECURITY_CALL","personId":"850101300123","payments":["f-1"],\
      "account":"KZ75125KZT1001300335","phone":"+77010000001"}
      """;

  static final String PACS_008 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">
        <FIToFICstmrCdtTrf>
          <GrpHdr>
            <MsgId>m-20260310-0001</MsgId>
            <CreDtTm>2026-03-10T14:05:00+05:00</CreDtTm>
            <NbOfTxs>1</NbOfTxs>
            <SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf>
          </GrpHdr>
          <CdtTrfTxInf>
            <PmtId>
              <EndToEndId>e-20260310-0001</EndToEndId>
              <UETR>eb6305c9-1f7f-49de-aed0-16487c27b42d</UETR>
            </PmtId>
            <IntrBkSttlmAmt Ccy="KZT">45000.00</IntrBkSttlmAmt>
            <ChrgBr>SLEV</ChrgBr>
            <Dbtr><Nm>Aigerim Sadykova</Nm></Dbtr>
            <DbtrAcct><Id><IBAN>KZ86125KZT5004100100</IBAN></Id></DbtrAcct>
            <DbtrAgt><FinInstnId><BICFI>ALFAKZKA</BICFI></FinInstnId></DbtrAgt>
            <CdtrAgt><FinInstnId><BICFI>CASPKZKA</BICFI></FinInstnId></CdtrAgt>
            <Cdtr><Nm>Ivan Petrov</Nm></Cdtr>
            <CdtrAcct><Id><IBAN>KZ75125KZT1001300335</IBAN></Id></CdtrAcct>
          </CdtTrfTxInf>
        </FIToFICstmrCdtTrf>
      </Document>
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private ApiExamples() {}

  static Map<String, Object> payment() {
    return object(PAYMENT);
  }

  static Map<String, Object> outcome() {
    return object(OUTCOME);
  }

  static Map<String, Object> label() {
    return object(LABEL);
  }

  private static Map<String, Object> object(String json) {
    return JSON.readValue(json, new TypeReference<>() {});
  }
}
