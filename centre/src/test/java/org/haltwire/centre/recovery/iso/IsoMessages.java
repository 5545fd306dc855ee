package org.haltwire.centre.recovery.iso;

/// Messages as banks and authorities send them.
final class IsoMessages {

  private static final String FROM_AND_TO =
      """
      <Assgnr><Agt><FinInstnId><BICFI>ALFAKZKA</BICFI></FinInstnId></Agt></Assgnr>
      <Assgne><Agt><FinInstnId><Othr><Id>haltwire</Id></Othr></FinInstnId></Agt></Assgne>
      <CreDtTm>2026-03-10T14:05:00+05:00</CreDtTm>
      """;

  private IsoMessages() {}

  private static String document(String version, String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
        + version
        + "\">"
        + body
        + "</Document>";
  }

  static String recall(String id, String payment, String tenge) {
    return document(
        "camt.056.001.08",
        """
        <FIToFIPmtCxlReq><Assgnmt><Id>%s</Id>%s</Assgnmt>
        <Case><Id>case-%s</Id><Cretr><Agt><FinInstnId>
        <BICFI>ALFAKZKA</BICFI></FinInstnId></Agt></Cretr></Case>
        <Undrlyg><TxInf><CxlId>c1</CxlId><OrgnlEndToEndId>E2E-1</OrgnlEndToEndId>
        <OrgnlTxId>%s</OrgnlTxId>
        <OrgnlIntrBkSttlmAmt Ccy="KZT">%s</OrgnlIntrBkSttlmAmt>
        <CxlRsnInf><Rsn><Cd>FRAD</Cd></Rsn><AddtlInf>PHISHING</AddtlInf></CxlRsnInf></TxInf></Undrlyg>
        </FIToFIPmtCxlReq>
        """
            .formatted(id, FROM_AND_TO, id, payment, tenge));
  }

  static String secured(String id, String hold, String tenge) {
    return document(
        "camt.029.001.09",
        """
        <RsltnOfInvstgtn><Assgnmt><Id>%s</Id>%s</Assgnmt>
        <RslvdCase><Id>%s</Id><Cretr><Agt><FinInstnId><Othr>
        <Id>haltwire</Id></Othr></FinInstnId></Agt></Cretr></RslvdCase>
        <Sts><Conf>CNCL</Conf></Sts><CxlDtls><TxInfAndSts><TxCxlSts>ACCR</TxCxlSts>
        <RsltnRltdInf>
        <IntrBkSttlmAmt Ccy="KZT">%s</IntrBkSttlmAmt></RsltnRltdInf></TxInfAndSts></CxlDtls>
        </RsltnOfInvstgtn>
        """
            .formatted(id, FROM_AND_TO, hold, tenge));
  }

  static String nothingSecured(String id, String hold) {
    return secured(id, hold, "0.00")
        .replace("ACCR", "RJCR")
        .replaceFirst(
            "(?s)<RsltnRltdInf>.*</RsltnRltdInf>",
            "<CxlStsRsnInf><Rsn><Cd>AM04</Cd></Rsn></CxlStsRsnInf>");
  }

  static String paidBack(String id, String line, String tenge) {
    return document(
        "pacs.004.001.10",
        """
        <PmtRtr><GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-03-10T14:05:00+05:00</CreDtTm>
        <NbOfTxs>1</NbOfTxs>
        <SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>
        <TxInf><RtrId>r-%s</RtrId><OrgnlTxId>%s</OrgnlTxId>
        <RtrdIntrBkSttlmAmt Ccy="KZT">%s</RtrdIntrBkSttlmAmt>
        <RtrRsnInf><Rsn><Cd>FRAD</Cd></Rsn></RtrRsnInf></TxInf></PmtRtr>
        """
            .formatted(id, id, line, tenge));
  }

  static String howStands(String id, String recall) {
    return document(
        "pacs.028.001.03",
        """
        <FIToFIPmtStsReq><GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-03-10T14:05:00+05:00</CreDtTm></GrpHdr>
        <OrgnlGrpInf><OrgnlMsgId>%s</OrgnlMsgId>
        <OrgnlMsgNmId>camt.056.001.08</OrgnlMsgNmId></OrgnlGrpInf>
        </FIToFIPmtStsReq>
        """
            .formatted(id, recall));
  }

  private static final String CRITERIA =
      """
      <SchCrit><Acct><Id><Id><IBAN>KZ86125KZT5004100100</IBAN></Id></Id><InvstgtdPties>
      <Cd>ALLP</Cd></InvstgtdPties>
      <AuthrtyReqTp><MsgNmId>camt.052.001.08</MsgNmId></AuthrtyReqTp></Acct></SchCrit>
      """;

  static String question(String investigation, boolean secret) {
    return document(
        "auth.001.001.01",
        """
        <InfReqOpng><InvstgtnId>%s</InvstgtnId><LglMndtBsis><Prgrph>Article 25-1</Prgrph></LglMndtBsis>
        <CnfdtltySts>%s</CnfdtltySts><InvstgtnPrd><Dt><FrDt>2026-01-01</FrDt>
        <ToDt>2026-03-01</ToDt></Dt></InvstgtnPrd>
        %s</InfReqOpng>
        """
            .formatted(investigation, secret, CRITERIA));
  }

  static String information(String id, String investigation) {
    return document(
        "auth.002.001.01",
        """
        <InfReqRspn><RspnId>%s</RspnId><InvstgtnId>%s</InvstgtnId><RspnSts>COMP</RspnSts>%s
        <RtrInd><AuthrtyReqTp><MsgNmId>camt.052.001.08</MsgNmId></AuthrtyReqTp>
        <InvstgtnRslt><InvstgtnSts>NFOU</InvstgtnSts></InvstgtnRslt></RtrInd></InfReqRspn>
        """
            .formatted(id, investigation, CRITERIA));
  }

  static String secrecy(String investigation, boolean secret) {
    return document(
        "auth.003.001.01",
        """
        <InfReqStsChngNtfctn><OrgnlBizQry>%s</OrgnlBizQry>
        <CnfdtltySts>%s</CnfdtltySts></InfReqStsChngNtfctn>
        """
            .formatted(investigation, secret));
  }
}
