package org.haltwire.centre.recovery.iso;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.core.event.Money;

/// Parts that several messages have in common.
final class Parts {

  /// Under this name the centre speaks.
  static final String CENTRE = "haltwire";

  private static final int WORDS = 105;
  private static final int OTHER_ACCOUNT = 34;

  private Parts() {}

  /// An institution under its code at the centre.
  static Node institution(String name, String code) {
    return Node.of(name, Node.of("FinInstnId", Node.of("Othr", Node.leaf("Id", code))));
  }

  static Node party(String name, String code) {
    return Node.of(name, institution("Agt", code));
  }

  /// From the centre to somebody.
  static Node assignment(String id, String to, long at) {
    return Node.of(
        "Assgnmt",
        Node.leaf("Id", id),
        party("Assgnr", CENTRE),
        party("Assgne", to),
        Node.leaf("CreDtTm", time(at)));
  }

  static Node caseOf(String name, String id, String creator) {
    return Node.of(name, Node.leaf("Id", id), party("Cretr", creator));
  }

  /// An account as a message can hold it; nothing where its name at the centre is too long.
  static Node account(String name, String account) {
    if (account.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
      return Node.of(name, Node.of("Id", Node.leaf("IBAN", account)));
    }
    return account.length() > OTHER_ACCOUNT
        ? Node.NONE
        : Node.of(name, Node.of("Id", Node.of("Othr", Node.leaf("Id", account))));
  }

  /// `AddtlInf`: a word in capitals that says what follows, and what follows.
  static Node words(String key, String value) {
    return value.isEmpty() ? Node.NONE : Node.leaf("AddtlInf", cut(key + " " + value, WORDS));
  }

  /// A text of people, cut to what an element takes.
  static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 3).stripTrailing() + "...";
  }

  /// Why a transaction's recall is where it is.
  static Node statusReason(String reason, Node... words) {
    return Node.of(
        "CxlStsRsnInf",
        Stream.concat(
                Stream.of(
                    reason.isEmpty() ? Node.NONE : Node.of("Rsn", Node.leaf("Prtry", reason))),
                Stream.of(words))
            .toList());
  }

  /// A camt.029.
  ///
  /// @param confirmation CNCL done, PECR done in part, PDCR under way, RJCR not done
  static Node resolution(
      Node assignment, Node resolved, String confirmation, List<Node> transactions) {
    return Node.of(
        MessageName.RESOLUTION.root(),
        assignment,
        resolved,
        Node.of("Sts", Node.leaf("Conf", confirmation)),
        transactions.isEmpty() ? Node.NONE : Node.of("CxlDtls", transactions));
  }

  static String money(long minor, String currency) {
    return new Money(minor, currency).toString();
  }

  static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
