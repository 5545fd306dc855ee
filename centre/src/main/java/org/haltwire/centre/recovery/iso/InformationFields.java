package org.haltwire.centre.recovery.iso;

/// What requests and answers say alike.
final class InformationFields {

  private InformationFields() {}

  /// What is looked for: an account, a customer, a card, or transactions; and what about it.
  static void criteria(Fields fields) {
    fields.choice("SchCrit", "Acct", "CstmrId", "PmtInstrm", "OrgnlTxNb");
    for (Fields account :
        fields.each("SchCrit").stream().flatMap(one -> one.each("Acct").stream()).toList()) {
      account.choice("Id/Id", "IBAN", "Othr");
      account.choice("InvstgtdPties", "Cd", "Prtry");
      if (account.each("AuthrtyReqTp").isEmpty()) {
        account.fault("AuthrtyReqTp", "at least one", "none");
      }
      account.each("AuthrtyReqTp").forEach(InformationFields::kind);
    }
  }

  /// What is asked for.
  static void kind(Fields request) {
    request.needed("MsgNmId", 35);
  }
}
