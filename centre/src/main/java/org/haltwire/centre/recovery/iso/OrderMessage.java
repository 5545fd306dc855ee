package org.haltwire.centre.recovery.iso;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.centre.recovery.hold.BankOrder;
import org.haltwire.centre.recovery.hold.OrderKind;
import org.haltwire.core.event.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An order to a bank as a message. It is made of the order's own text, which never changes: asked
/// again, it is the same, byte for byte.
record OrderMessage(BankOrder order, MessageName name, Node body) {

  private static final JsonMapper JSON = new JsonMapper();

  static OrderMessage of(BankOrder order) {
    JsonNode text = JSON.readTree(order.body());
    return order.kind() == OrderKind.RELEASE
        ? new OrderMessage(order, MessageName.RESOLUTION, release(order, text))
        : new OrderMessage(order, MessageName.RECALL, recall(order, text));
  }

  byte[] bytes() {
    return NodeWriter.write(name, body);
  }

  private static Node assignment(BankOrder order) {
    return Parts.assignment(order.id(), order.bank(), order.at());
  }

  /// The case is closed: what is still held is the holder's again.
  private static Node release(BankOrder order, JsonNode text) {
    return Parts.resolution(
        assignment(order),
        Parts.caseOf("RslvdCase", order.hold(), Parts.CENTRE),
        "RJCR",
        List.of(
            Node.of(
                "TxInfAndSts",
                Node.leaf("CxlStsId", order.id()),
                Node.leaf("TxCxlSts", "RJCR"),
                Parts.statusReason(
                    "RELEASE",
                    Parts.words("ACCOUNT", text.path("account").asString()),
                    Parts.words("REASON", text.at("/reason/en").asString(""))))));
  }

  private static Node recall(BankOrder order, JsonNode text) {
    List<Node> transactions =
        order.kind() == OrderKind.RETURN
            ? lines(order, text)
            : List.of(
                transaction(
                    order.id(),
                    text.path("amount"),
                    because(text, words(order, text)),
                    Node.of(
                        "OrgnlTxRef",
                        Parts.institution("CdtrAgt", order.bank()),
                        Parts.account("CdtrAcct", text.path("account").asString()))));
    boolean again = order.kind() != OrderKind.HOLD;
    return Node.of(
        MessageName.RECALL.root(),
        assignment(order),
        Parts.caseOf("Case", order.hold(), Parts.CENTRE)
            .with(List.of(Node.leaf("ReopCaseIndctn", again ? "true" : ""))),
        Node.of("CtrlData", Node.leaf("NbOfTxs", Integer.toString(transactions.size()))),
        Node.of(
            "Undrlyg",
            transactions.stream().map(one -> new Node("TxInf", "", "", one.children())).toList()));
  }

  private static Node transaction(String id, JsonNode amount, Node because, Node reference) {
    Money money = Money.parse(amount.path("value").asString(), amount.path("currency").asString());
    return Node.of(
        "TxInf",
        Node.leaf("CxlId", id),
        Node.leaf("OrgnlTxId", id),
        Node.amount("OrgnlIntrBkSttlmAmt", money),
        because,
        reference);
  }

  private static Node because(JsonNode text, List<Node> words) {
    return Node.of(
        "CxlRsnInf",
        Stream.concat(
                Stream.of(
                    Node.of(
                        "Orgtr",
                        Node.leaf("Nm", Parts.cut(text.at("/by/en").asString(Parts.CENTRE), 140))),
                    Node.of("Rsn", Node.leaf("Cd", "FRAD"))),
                words.stream())
            .toList());
  }

  private static List<Node> words(BankOrder order, JsonNode text) {
    List<String> notFrom = new ArrayList<>();
    text.path("notFrom").forEach(one -> notFrom.add(one.asString()));
    return Arrays.asList(
        Parts.words("KIND", order.kind().name()),
        Parts.words("CASE", text.path("case").asString("")),
        Parts.words("ACCOUNT", text.path("account").asString("")),
        Parts.words("UNTIL", text.path("until").asString("")),
        Parts.words("ANSWER-BY", text.path("answerBy").asString("")),
        Parts.words("BASIS", text.at("/basis/code").asString("")),
        Parts.words("BASIS-TEXT", text.at("/basis/text/en").asString("")),
        Parts.words("REASON", text.at("/reason/en").asString("")),
        Parts.words("NOT-FROM", String.join(" ", notFrom)),
        Parts.words("HOLDER-REFERENCE", text.at("/holder/reference").asString("")),
        Parts.words("HOLDER-SECRET", text.at("/holder/secret").asString("")));
  }

  /// A transaction for each line: where the victim paid from, and how much of it goes back.
  private static List<Node> lines(BankOrder order, JsonNode text) {
    List<Node> lines = new ArrayList<>();
    for (JsonNode line : text.path("returns")) {
      List<Node> words = new ArrayList<>(words(order, text));
      words.add(Parts.words("TO-ACCOUNT", line.path("account").asString()));
      words.add(Parts.words("BY", line.path("by").asString()));
      lines.add(
          transaction(
              order.hold() + ":" + line.path("line").asString(),
              line.path("amount"),
              because(text, words),
              Node.of(
                  "OrgnlTxRef",
                  Parts.account("DbtrAcct", line.path("account").asString()),
                  Parts.institution("DbtrAgt", line.path("bank").asString()),
                  Parts.institution("CdtrAgt", order.bank()),
                  Parts.account("CdtrAcct", text.path("account").asString()))));
    }
    return lines;
  }
}
