package org.haltwire.centre.screening;

import org.haltwire.centre.web.CsvCell;

/// Lines of RFC 4180.
final class Csv {

  static final String HEADING =
      "position,time,sender,id,amount,currency,payer,payee,verdict,score,typology,rules,policy\r\n";

  private Csv() {}

  static String line(Screened one, String time) {
    Screened.Judgement judgement = one.judgement();
    return String.join(
            ",",
            Long.toString(one.place().position()),
            time,
            cell(one.place().sender()),
            cell(one.place().id()),
            new org.haltwire.core.event.Money(one.amounts().minor(), one.amounts().currency())
                .decimal(),
            one.amounts().currency(),
            cell(one.payer()),
            cell(one.payee()),
            judgement.outcome().key(),
            Integer.toString(judgement.score()),
            cell(judgement.typology()),
            cell(String.join(" ", judgement.rules())),
            judgement.policy())
        + "\r\n";
  }

  static String cell(String text) {
    return CsvCell.of(text);
  }
}
