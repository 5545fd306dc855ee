package org.haltwire.centre.intake;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through an XML text, element by element. A document type is refused before anything in it
/// is looked at: no entity is ever expanded, no address ever opened.
public final class XmlCursor implements AutoCloseable {

  private static final int DEPTH_LIMIT = 24;
  private static final int TEXT_LIMIT = 2_048;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final List<String> path = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean leaf;

  public XmlCursor(byte[] xml) throws XMLStreamException {
    reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  /// What the cursor stands on after a step.
  public enum Step {
    OPENED,
    CLOSED,
    ENDED
  }

  /// Goes to the next start or end of an element.
  public Step next() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open();
          return Step.OPENED;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return Step.CLOSED;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append();
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a document type or an entity, which are not taken");
        default -> {
          // Comments, processing instructions, space: nothing that is looked at.
        }
      }
    }
    return Step.ENDED;
  }

  /// The element that was opened or closed last.
  public String name() {
    return reader.getLocalName();
  }

  public String namespace() {
    return String.valueOf(reader.getNamespaceURI());
  }

  public String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /// The names from the root to the element, joined by slashes.
  String path() {
    return String.join("/", path);
  }

  int depth() {
    return path.size();
  }

  /// Whether the element that closes had no elements inside.
  public boolean leaf() {
    return leaf;
  }

  /// The text of a closing element without others inside.
  public String text() {
    return text.toString().strip();
  }

  /// Leaves the element that was closed.
  public void leave() {
    path.removeLast();
    leaf = false;
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }

  private void open() throws XMLStreamException {
    if (path.size() == DEPTH_LIMIT) {
      throw new XMLStreamException("elements deeper than " + DEPTH_LIMIT);
    }
    path.add(reader.getLocalName());
    text.setLength(0);
    leaf = true;
  }

  private void append() throws XMLStreamException {
    try {
      if (text.length() + reader.getTextLength() > TEXT_LIMIT) {
        throw new XMLStreamException("a text longer than " + TEXT_LIMIT + " characters");
      }
      text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    } catch (UncheckedStreamException garbled) {
      // The parser reads texts late, where it may throw no checked exception.
      throw new XMLStreamException(garbled.getMessage(), garbled);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }
}
