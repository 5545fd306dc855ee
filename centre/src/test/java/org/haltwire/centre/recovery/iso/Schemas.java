package org.haltwire.centre.recovery.iso;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import com.prowidesoftware.swift.model.mx.JaxbContextCacheImpl;
import com.prowidesoftware.swift.model.mx.JaxbContextLoader;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// Checks messages by somebody else's model of them. Prowide's library ships classes and no
/// schemas; they are made of the classes here. Such a schema knows the elements, their order, which
/// of them must be there, and the codes of lists; it does not know the lengths and patterns of
/// texts.
final class Schemas {

  private static final Pattern NAMESPACE =
      Pattern.compile("urn:iso:std:iso:20022:tech:xsd:([a-z0-9.]+)");
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  static {
    JaxbContextLoader.INSTANCE.setCacheImpl(new JaxbContextCacheImpl());
  }

  private Schemas() {}

  /// Throws where a message is not valid.
  static void check(String xml) {
    try {
      SCHEMAS
          .computeIfAbsent(version(xml), Schemas::schema)
          .newValidator()
          .validate(new StreamSource(new StringReader(xml)));
    } catch (SAXException | IOException wrong) {
      throw new AssertionError(wrong.getMessage() + " in " + xml, wrong);
    }
  }

  static boolean isValid(String xml) {
    try {
      check(xml);
      return true;
    } catch (AssertionError wrong) {
      return false;
    }
  }

  /// The message as the library reads it. (It gives null for what it refuses.)
  static <T extends AbstractMX> T parse(Class<T> type, String xml) {
    AbstractMX read = AbstractMX.parse(xml);
    if (!type.isInstance(read)) {
      throw new AssertionError("Expected " + type + ", but got " + read + " of " + xml);
    }
    return type.cast(read);
  }

  private static String version(String xml) {
    Matcher namespace = NAMESPACE.matcher(xml);
    if (!namespace.find()) {
      throw new AssertionError("Expected a namespace in " + xml);
    }
    return namespace.group(1);
  }

  /// The library's types have no namespace, and a reader of its own; here they get the message's.
  private static Schema schema(String version) {
    StringBuilder name = new StringBuilder("com.prowidesoftware.swift.model.mx.Mx");
    name.append(Character.toUpperCase(version.charAt(0)));
    name.append(version.substring(1).replace(".", ""));
    try {
      Types types = new Types();
      JAXBContext.newInstance(Class.forName(name.toString())).generateSchema(types);
      String text =
          types
              .text()
              .replaceFirst(
                  "<xs:schema ",
                  "<xs:schema elementFormDefault=\"qualified\" targetNamespace=\"%1$s\" xmlns=\"%1$s\" "
                      .formatted("urn:iso:std:iso:20022:tech:xsd:" + version))
              .replaceFirst(
                  "(?s)(<xs:schema [^>]*>)", "$1<xs:element name=\"Document\" type=\"Document\"/>");
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(text)));
    } catch (ClassNotFoundException | JAXBException | IOException | SAXException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Keeps the schema of the types, which is the one without a namespace.
  private static final class Types extends SchemaOutputResolver {

    private final Map<String, StringWriter> texts = new ConcurrentHashMap<>();

    @Override
    public Result createOutput(String namespace, String file) {
      StringWriter writer = texts.computeIfAbsent(namespace, _ -> new StringWriter());
      StreamResult result = new StreamResult(writer);
      result.setSystemId(file);
      return result;
    }

    String text() {
      return java.util.Objects.requireNonNull(texts.get("")).toString();
    }
  }
}
