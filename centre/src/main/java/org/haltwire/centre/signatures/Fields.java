package org.haltwire.centre.signatures;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the dictionaries that signatures and digests come in (structured fields, RFC 8941): of
/// inner lists of texts with parameters, and of bytes. Anything else is a fault.
final class Fields {

  /// Longer headers are none of ours.
  private static final int LONGEST = 4_096;

  private final String text;
  private int at;

  private Fields(String text) {
    if (text.length() > LONGEST) {
      throw new Malformed("at most " + LONGEST + " characters");
    }
    this.text = text.strip();
  }

  /// A header that is not written as it should be.
  static final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Malformed(String expected) {
      super("expected " + expected);
    }
  }

  static Map<String, Coverage> coverages(String header) {
    return new Fields(header).dictionary(Fields::coverage);
  }

  static Map<String, byte[]> bytes(String header) {
    return new Fields(header).dictionary(Fields::binary);
  }

  /// How a member of a dictionary is read.
  private interface Member<T> {

    T read(Fields fields);
  }

  private <T> Map<String, T> dictionary(Member<T> member) {
    Map<String, T> members = new LinkedHashMap<>();
    while (true) {
      String key = key();
      take('=');
      if (members.put(key, member.read(this)) != null) {
        throw new Malformed("each label once, but " + key + " came twice");
      }
      spaces();
      if (at == text.length()) {
        return members;
      }
      take(',');
      spaces();
    }
  }

  private Coverage coverage() {
    take('(');
    List<String> components = new ArrayList<>();
    spaces();
    while (peek() != ')') {
      components.add(component(components));
      spaces();
    }
    take(')');
    return new Coverage(components, parameters());
  }

  private String component(List<String> before) {
    String name = quoted();
    if (peek() == ';') {
      throw new Malformed("no parameters of components");
    }
    if (before.contains(name) || !name.matches("@?[a-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new Malformed("names in small letters, each once");
    }
    return name;
  }

  private List<Coverage.Parameter> parameters() {
    List<Coverage.Parameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (peek() == ';') {
      take(';');
      spaces();
      String name = key();
      take('=');
      if (!names.add(name)) {
        throw new Malformed("each parameter once");
      }
      parameters.add(
          peek() == '"'
              ? new Coverage.Parameter.Text(name, quoted())
              : new Coverage.Parameter.Whole(name, whole()));
    }
    return parameters;
  }

  private byte[] binary() {
    take(':');
    int end = text.indexOf(':', at);
    if (end < 0) {
      throw new Malformed("bytes between colons");
    }
    String inside = text.substring(at, end);
    at = end + 1;
    try {
      return Base64.getDecoder().decode(inside);
    } catch (IllegalArgumentException wrong) {
      throw new Malformed("Base64 between colons");
    }
  }

  private String key() {
    int from = at;
    while (at < text.length() && inKey(text.charAt(at))) {
      at++;
    }
    String key = text.substring(from, at);
    if (!key.matches("[a-z*].*")) {
      throw new Malformed("a label that begins with a small letter");
    }
    return key;
  }

  private static boolean inKey(char one) {
    return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || "_-.*".indexOf(one) >= 0;
  }

  private long whole() {
    int from = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    String digits = text.substring(from, at);
    if (!digits.matches("-?[0-9]{1,15}")) {
      throw new Malformed("a whole number of at most 15 digits");
    }
    return Long.parseLong(digits);
  }

  private String quoted() {
    take('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      if (at == text.length()) {
        throw new Malformed("a quote at the end of a text");
      }
      char one = text.charAt(at++);
      if (one == '\\') {
        one = peek();
        at++;
        if (one != '"' && one != '\\') {
          throw new Malformed("a quote or a backslash after a backslash");
        }
      } else if (one < ' ' || one > '~') {
        throw new Malformed("printable ASCII in quotes");
      }
      out.append(one);
    }
    take('"');
    return out.toString();
  }

  private void spaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      return '\0';
    }
    return text.charAt(at);
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw new Malformed("'" + expected + "' at character " + at);
    }
    at++;
  }
}
