package org.haltwire.centre.recovery.iso;

import java.util.ArrayList;
import java.util.List;

/// An admi.007, while it is put together: what became of each thing that a message said.
final class Receipt {

  private static final int WORDS = 140;

  private final Incoming message;
  private final List<Node> reports = new ArrayList<>();

  Receipt(Incoming message) {
    this.message = message;
  }

  /// @param reference at most 35 characters
  void add(String reference, String words) {
    reports.add(
        Node.of(
            "Rpt",
            Node.of(
                "RltdRef", Node.leaf("Ref", reference), Node.leaf("MsgNm", message.name().door())),
            Node.of(
                "ReqHdlg",
                Node.leaf("StsCd", "ACPT"),
                Node.leaf("Desc", Parts.cut(words, WORDS)))));
  }

  Reply reply(long number) {
    return new Reply.Answer(
        MessageName.RECEIPT,
        Node.of(
                MessageName.RECEIPT.root(),
                Node.of(
                    "MsgId",
                    Node.leaf("MsgId", "HALTWIRE-" + number),
                    Node.leaf("CreDtTm", Parts.time(message.at()))))
            .with(reports));
  }
}
