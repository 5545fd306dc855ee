package org.haltwire.centre.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.haltwire.core.event.InvalidFact;

/// Reads pacs.008 of any version, one pass, keeping of each transaction only the leaves that are
/// looked at.
final class Pacs008Reader {

  static final int TRANSFER_LIMIT = 10_000;

  private static final String MESSAGE = "Document/FIToFICstmrCdtTrf/";
  private static final String TRANSFER = MESSAGE + "CdtTrfTxInf";
  private static final String HEADER = MESSAGE + "GrpHdr";

  private final TransferReader transfers;
  private final Faults faults = new Faults();
  private final Map<String, String> header = new HashMap<>();
  private final Map<String, String> leaves = new HashMap<>();
  private final List<Pacs008.Transfer> read = new ArrayList<>();
  private String version = "";
  private int count;

  Pacs008Reader(Tokens tokens, ReferenceRates rates, ZoneId zone, String sender) {
    this.transfers = new TransferReader(tokens, rates, zone, sender, faults);
  }

  Read<Pacs008> read(byte[] xml) {
    try (XmlCursor in = new XmlCursor(xml)) {
      XmlCursor.Step step = in.next();
      while (step != XmlCursor.Step.ENDED) {
        if (step == XmlCursor.Step.OPENED) {
          opened(in);
        } else {
          closed(in);
        }
        step = in.next();
      }
    } catch (XMLStreamException garbled) {
      return new Read.Garbled<>(words(garbled));
    }
    if (count == 0 && faults.none()) {
      faults.add("/" + TRANSFER, "at least one transaction", "none");
    }
    return faults.none()
        ? new Read.Fine<>(new Pacs008(version, header.getOrDefault("MsgId", ""), read))
        : new Read.Wrong<>(faults.list());
  }

  private void opened(XmlCursor in) throws XMLStreamException {
    if (in.depth() == 1) {
      root(in);
    }
    String currency = in.attribute("Ccy");
    if (!currency.isEmpty() && in.path().equals(TRANSFER + "/IntrBkSttlmAmt")) {
      leaves.put("Ccy", currency);
    }
  }

  private void root(XmlCursor in) throws XMLStreamException {
    String namespace = in.namespace();
    if (!namespace.startsWith(Pacs008.NAMESPACE) || !in.name().equals("Document")) {
      throw new XMLStreamException(
          "%s in the namespace \"%s\", but Document in %s02, 08 or newer is taken"
              .formatted(in.name(), Faults.quoted(namespace), Pacs008.NAMESPACE));
    }
    version = namespace.substring(Pacs008.NAMESPACE.length());
    if (!version.matches("0[2-9]|[1-9][0-9]")) {
      throw new XMLStreamException("pacs.008.001." + Faults.quoted(version));
    }
  }

  private void closed(XmlCursor in) throws XMLStreamException {
    String path = in.path();
    if (path.equals(TRANSFER)) {
      transfer();
    } else if (in.leaf() && path.startsWith(TRANSFER + "/")) {
      leaves.putIfAbsent(path.substring(TRANSFER.length() + 1), in.text());
    } else if (in.leaf() && path.startsWith(HEADER + "/")) {
      header.putIfAbsent(path.substring(HEADER.length() + 1), in.text());
    }
    in.leave();
  }

  private void transfer() throws XMLStreamException {
    count++;
    if (count > TRANSFER_LIMIT) {
      throw new XMLStreamException("more than " + TRANSFER_LIMIT + " transactions");
    }
    String place = "/" + TRANSFER + "[" + count + "]";
    try {
      transfers.read(place, header, leaves).ifPresent(read::add);
    } catch (InvalidFact wrong) {
      faults.add(place + "/" + wrong.field(), wrong.expected(), wrong.found());
    }
    leaves.clear();
  }

  private static String words(XMLStreamException garbled) {
    String message = String.valueOf(garbled.getMessage());
    String first = message.lines().findFirst().orElse("");
    return "Expected a pacs.008 message, but got "
        + (first.length() > 240 ? first.substring(0, 240) + "..." : first);
  }
}
