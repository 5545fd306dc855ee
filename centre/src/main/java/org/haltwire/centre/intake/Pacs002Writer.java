package org.haltwire.centre.intake;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.haltwire.centre.journal.Appended;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Language;

/// Answers a pacs.008 with a pacs.002: version 10, or 03 for messages of version 02. Allowed and
/// warned payments are ACSP, held ones PDNG, refused ones RJCT with the reason FRAD; the words are
/// additional information.
final class Pacs002Writer {

  private static final int INFORMATION_LIMIT = 105;
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pacs.002.001.";

  private final AnswerWriter answers;
  private final Objection objection;
  private final Language language;

  Pacs002Writer(AnswerWriter answers, Objection objection, Language language) {
    this.answers = answers;
    this.objection = objection;
    this.language = language;
  }

  ByteArrayOutputStream write(Pacs008 asked, List<Appended> appended) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try {
      XMLStreamWriter out =
          new OutputFactoryImpl().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new Message(out, asked, appended).write();
      out.close();
      return bytes;
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Expected to write XML to memory", impossible);
    }
  }

  /// A transaction's part of the answer.
  private record Status(String code, String reason, boolean proprietary, List<String> words) {}

  private Status status(Appended appended) {
    return switch (appended) {
      case Appended.Stored(Entry entry, _) -> status(entry);
      case Appended.Conflict(Entry existing) ->
          new Status(
              "RJCT",
              "DUPL",
              false,
              List.of("Position " + existing.position() + " holds this id with another content"));
      case Appended.OutOfOrder _ -> new Status("RJCT", "DT01", false, List.of("Out of order"));
    };
  }

  private Status status(Entry entry) {
    if (!(entry.ruling() instanceof Decision decision)) {
      return new Status("ACSP", "", true, List.of());
    }
    List<String> words = new ArrayList<>();
    decision.fired().forEach(fired -> words.add(answers.reason(decision, fired, language)));
    return switch (decision.verdict()) {
      case Verdict.Allow _ -> new Status("ACSP", "", true, List.of());
      case Verdict.Warn _ -> new Status("ACSP", "WARN", true, words);
      case Verdict.Hold hold -> {
        if (!(entry.fact() instanceof Payment all) || !hold.amount().equals(all.terms().amount())) {
          words.addFirst("HOLD AMOUNT " + hold.amount());
        }
        words.addFirst("HOLD UNTIL " + AnswerWriter.time(hold.until()));
        words.add(objection.in(language));
        yield new Status("PDNG", "HOLD", true, words);
      }
      case Verdict.Refuse _ -> {
        words.add(objection.in(language));
        yield new Status("RJCT", "FRAD", false, words);
      }
    };
  }

  /// One message while it is written.
  private final class Message {

    private final XMLStreamWriter out;
    private final Pacs008 asked;
    private final List<Appended> appended;
    private final boolean old;

    Message(XMLStreamWriter out, Pacs008 asked, List<Appended> appended) {
      this.out = out;
      this.asked = asked;
      this.appended = appended;
      this.old = asked.version().equals("02");
    }

    void write() throws XMLStreamException {
      String namespace = NAMESPACE + (old ? "03" : "10");
      out.writeStartDocument("UTF-8", "1.0");
      out.setDefaultNamespace(namespace);
      out.writeStartElement("Document");
      out.writeDefaultNamespace(namespace);
      out.writeStartElement("FIToFIPmtStsRpt");
      header();
      List<Status> statuses = appended.stream().map(Pacs002Writer.this::status).toList();
      group(statuses);
      for (int i = 0; i < statuses.size(); i++) {
        transaction(asked.transfers().get(i), statuses.get(i));
      }
      out.writeEndElement();
      out.writeEndElement();
      out.writeEndDocument();
    }

    /// The same answer has the same id and time: those of the first entry it speaks of.
    private void header() throws XMLStreamException {
      Entry first =
          switch (appended.getFirst()) {
            case Appended.Stored(Entry entry, _) -> entry;
            case Appended.Conflict(Entry existing) -> existing;
            case Appended.OutOfOrder _ -> throw new IllegalStateException("Expected a place");
          };
      out.writeStartElement("GrpHdr");
      leaf("MsgId", "HALTWIRE-" + first.position());
      leaf("CreDtTm", AnswerWriter.time(first.time()));
      out.writeEndElement();
    }

    private void group(List<Status> statuses) throws XMLStreamException {
      List<String> codes = statuses.stream().map(Status::code).distinct().toList();
      out.writeStartElement("OrgnlGrpInfAndSts");
      leaf("OrgnlMsgId", asked.messageId());
      leaf("OrgnlMsgNmId", "pacs.008.001." + asked.version());
      leaf("OrgnlNbOfTxs", Integer.toString(statuses.size()));
      leaf("GrpSts", codes.size() == 1 ? codes.getFirst() : "PART");
      out.writeEndElement();
    }

    private void transaction(Pacs008.Transfer transfer, Status status) throws XMLStreamException {
      out.writeStartElement("TxInfAndSts");
      leaf("OrgnlInstrId", transfer.instructionId());
      leaf("OrgnlEndToEndId", transfer.endToEndId());
      leaf("OrgnlTxId", transfer.transactionId());
      if (!old) {
        leaf("OrgnlUETR", transfer.uetr());
      }
      leaf("TxSts", status.code());
      if (!status.reason().isEmpty()) {
        out.writeStartElement("StsRsnInf");
        out.writeStartElement("Rsn");
        leaf(status.proprietary() ? "Prtry" : "Cd", status.reason());
        out.writeEndElement();
        for (String words : status.words()) {
          leaf("AddtlInf", cut(words));
        }
        out.writeEndElement();
      }
      out.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
      if (!text.isEmpty()) {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
      }
    }
  }

  private static String cut(String words) {
    return words.length() <= INFORMATION_LIMIT
        ? words
        : words.substring(0, INFORMATION_LIMIT - 3).stripTrailing() + "...";
  }
}
