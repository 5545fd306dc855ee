package org.haltwire.centre.recovery.iso;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.haltwire.centre.intake.Faults;
import org.haltwire.centre.intake.XmlCursor;

/// Reads a message whole, whatever is in it. Elements of supplementary data are of other namespaces
/// and are kept like others; nobody looks at them.
final class NodeReader {

  private static final int MOST = 50_000;

  private NodeReader() {}

  /// What was read.
  sealed interface Reading {

    /// @param body the element below `Document`
    record Fine(Node body) implements Reading {}

    record Garbled(String why) implements Reading {}
  }

  /// An element that is still open.
  private record Open(String name, String currency, List<Node> children) {}

  static Reading read(byte[] xml, MessageName name) {
    try (XmlCursor in = new XmlCursor(xml)) {
      Node document = tree(in, name);
      if (document.children().size() != 1
          || !document.children().getFirst().name().equals(name.root())) {
        throw new XMLStreamException("Document without one element " + name.root());
      }
      return new Reading.Fine(document.children().getFirst());
    } catch (XMLStreamException garbled) {
      return new Reading.Garbled(words(garbled, name));
    }
  }

  private static Node tree(XmlCursor in, MessageName name) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    Node last = Node.NONE;
    int count = 0;
    for (XmlCursor.Step step = in.next(); step != XmlCursor.Step.ENDED; step = in.next()) {
      if (step == XmlCursor.Step.OPENED) {
        count++;
        if (count == 1) {
          root(in, name);
        } else if (count > MOST) {
          throw new XMLStreamException("more than " + MOST + " elements");
        }
        open.push(new Open(in.name(), in.attribute("Ccy"), new ArrayList<>()));
      } else {
        Open done = open.pop();
        last = new Node(done.name(), done.currency(), in.leaf() ? in.text() : "", done.children());
        in.leave();
        if (!open.isEmpty()) {
          open.element().children().add(last);
        }
      }
    }
    return last;
  }

  private static void root(XmlCursor in, MessageName name) throws XMLStreamException {
    if (!in.name().equals("Document") || !name.reads(in.namespace())) {
      throw new XMLStreamException(
          "%s in the namespace %s, but Document in one of %s is taken"
              .formatted(Faults.quoted(in.name()), Faults.quoted(in.namespace()), name.expected()));
    }
  }

  private static String words(XMLStreamException garbled, MessageName name) {
    String first = String.valueOf(garbled.getMessage()).lines().findFirst().orElse("");
    return "Expected a message %s, but got %s"
        .formatted(name.door(), first.length() > 300 ? first.substring(0, 300) + "..." : first);
  }
}
