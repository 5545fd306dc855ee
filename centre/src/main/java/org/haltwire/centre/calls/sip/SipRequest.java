package org.haltwire.centre.calls.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The head of a SIP request, as far as a question and its answer need it.
///
/// @param headers in their order; names in small letters and written out
record SipRequest(String method, String uri, List<Header> headers) {

  private static final String VERSION = " SIP/2.0";
  private static final int MOST_HEADERS = 200;

  record Header(String name, String value) {}

  /// What a text says; nothing where it is no request of SIP 2.0.
  static Optional<SipRequest> parse(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    String[] lines = (end < 0 ? text : text.substring(0, end)).split("\r\n", MOST_HEADERS);
    if (Arrays.stream(lines).anyMatch(SipRequest::hasHalfALineEnd)) {
      return Optional.empty();
    }
    String first = lines[0];
    int space = first.indexOf(' ');
    if (space <= 0 || !first.endsWith(VERSION) || first.length() - VERSION.length() <= space) {
      return Optional.empty();
    }
    List<Header> headers = new ArrayList<>(lines.length);
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i];
      int colon = line.indexOf(':');
      if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        if (headers.isEmpty()) {
          return Optional.empty();
        }
        Header folded = headers.removeLast();
        headers.add(new Header(folded.name(), folded.value() + " " + line.strip()));
      } else if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.add(new Header(written(name), line.substring(colon + 1).strip()));
      } else if (!line.isEmpty()) {
        return Optional.empty();
      }
    }
    SipRequest request =
        new SipRequest(
            first.substring(0, space),
            first.substring(space + 1, first.length() - VERSION.length()).strip(),
            headers);
    boolean whole =
        request.has("via") && request.has("from") && request.has("to") && request.has("call-id");
    return whole && request.has("cseq") ? Optional.of(request) : Optional.empty();
  }

  /// What would begin a header of its own in an answer that repeats it; also too many headers.
  private static boolean hasHalfALineEnd(String line) {
    return line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0;
  }

  /// Compact forms of RFC 3261, 7.3.3, and RFC 8224, 4.
  private static String written(String name) {
    return switch (name) {
      case "v" -> "via";
      case "f" -> "from";
      case "t" -> "to";
      case "i" -> "call-id";
      case "l" -> "content-length";
      case "y" -> "identity";
      default -> name;
    };
  }

  private boolean has(String name) {
    return header(name).isPresent();
  }

  /// The first header of this name.
  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .map(Header::value)
        .findFirst();
  }

  /// The user part of the Request-URI: the called number.
  String callee() {
    return user(uri);
  }

  /// The calling number as the network vouches for it (P-Asserted-Identity, RFC 3325), else as the
  /// caller shows it.
  String caller() {
    return user(header("p-asserted-identity").or(() -> header("from")).orElse(""));
  }

  /// Who passed the call on last (Diversion, RFC 5806); empty for nobody.
  String redirecting() {
    return header("diversion").map(SipRequest::user).orElse("");
  }

  /// The user of a `sip:`, `sips:` or `tel:` address, without what makes numbers readable; the
  /// whole text where it is none of these.
  static String user(String address) {
    int open = address.indexOf('<', afterQuotes(address));
    int close = address.indexOf('>', open + 1);
    String plain = open >= 0 && close > open ? address.substring(open + 1, close) : address;
    int colon = plain.indexOf(':');
    String scheme = colon < 0 ? "" : plain.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("sip") && !scheme.equals("sips") && !scheme.equals("tel")) {
      return plain;
    }
    String rest = plain.substring(colon + 1);
    int at = rest.indexOf('@');
    String user = at < 0 && !scheme.equals("tel") ? "" : at < 0 ? rest : rest.substring(0, at);
    int parameter = user.indexOf(';');
    return (parameter < 0 ? user : user.substring(0, parameter)).replaceAll("[-.() ]", "");
  }

  /// A display name in quotes may hold anything, also what looks like another address.
  private static int afterQuotes(String address) {
    if (!address.startsWith("\"")) {
      return 0;
    }
    int end = 1;
    while (end < address.length() && address.charAt(end) != '"') {
      end += address.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }

  /// The host of the Request-URI, with its port and without parameters.
  String host() {
    String rest = uri.substring(uri.indexOf('@') + 1);
    int end = rest.indexOf(';');
    return end < 0 ? rest : rest.substring(0, end);
  }
}
