package org.haltwire.centre.recovery.iso;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a message as XML, in UTF-8.
final class NodeWriter {

  private NodeWriter() {}

  static byte[] write(MessageName name, Node body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try {
      XMLStreamWriter out =
          new OutputFactoryImpl().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument("UTF-8", "1.0");
      out.setDefaultNamespace(name.namespace());
      out.writeStartElement("Document");
      out.writeDefaultNamespace(name.namespace());
      write(out, body);
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
      return bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Expected to write XML to memory", impossible);
    }
  }

  private static void write(XMLStreamWriter out, Node node) throws XMLStreamException {
    out.writeStartElement(node.name());
    if (!node.currency().isEmpty()) {
      out.writeAttribute("Ccy", node.currency());
    }
    if (node.children().isEmpty()) {
      out.writeCharacters(printable(node.text()));
    }
    for (Node child : node.children()) {
      write(out, child);
    }
    out.writeEndElement();
  }

  /// XML has no place for most control characters.
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
  }
}
