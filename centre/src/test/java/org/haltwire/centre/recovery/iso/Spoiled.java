package org.haltwire.centre.recovery.iso;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A message without one of its elements.
///
/// @param without the names of the element and those around it
record Spoiled(String without, String xml) {

  /// One for each element below the first two that the schema says must be there.
  static List<Spoiled> each(String xml) {
    List<Spoiled> some = new ArrayList<>();
    int count = elements(parse(xml)).size();
    for (int i = 2; i < count; i++) {
      Document document = parse(xml);
      Element element = elements(document).get(i);
      String path = path(element);
      element.getParentNode().removeChild(element);
      String text = text(document);
      if (!Schemas.isValid(text)) {
        some.add(new Spoiled(path, text));
      }
    }
    return some;
  }

  private static List<Element> elements(Document document) {
    List<Element> elements = new ArrayList<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  private static String path(Node element) {
    Node parent = element.getParentNode();
    String before = parent instanceof Element ? path(parent) : "";
    return before + "/" + element.getNodeName();
  }

  private static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String text(Document document) {
    try {
      Transformer out = TransformerFactory.newInstance().newTransformer();
      out.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter text = new StringWriter();
      out.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
