package org.haltwire.centre.calls.sip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// An answer to a request, written so that the request's headers find their way back (RFC 3261,
/// 8.2.6).
record SipReply(int status, String phrase, String more) {

  private static final String TRYING = "Trying";

  static SipReply trying() {
    return new SipReply(100, TRYING, "");
  }

  static SipReply of(int status, String phrase) {
    return new SipReply(status, phrase, "");
  }

  /// With another header.
  SipReply with(String name, String value) {
    return new SipReply(status, phrase, more + name + ": " + value + "\r\n");
  }

  /// The bytes that go back.
  ///
  /// @param tag tells this answer's dialogue from others
  /// @param address where it came from, as the port, for the topmost Via (RFC 3581)
  byte[] bytes(SipRequest request, String tag, String address, int port) {
    StringBuilder text = new StringBuilder(512);
    text.append("SIP/2.0 ").append(status).append(' ').append(phrase).append("\r\n");
    boolean topmost = true;
    for (SipRequest.Header header : request.headers()) {
      switch (header.name()) {
        case "via" -> {
          text.append("Via: ")
              .append(topmost ? via(header.value(), address, port) : header.value());
          text.append("\r\n");
          topmost = false;
        }
        case "from" -> text.append("From: ").append(header.value()).append("\r\n");
        case "to" -> {
          text.append("To: ").append(header.value());
          boolean tagged = header.value().toLowerCase(Locale.ROOT).contains(";tag=");
          text.append(tagged || status == 100 ? "" : ";tag=" + tag).append("\r\n");
        }
        case "call-id" -> text.append("Call-ID: ").append(header.value()).append("\r\n");
        case "cseq" -> text.append("CSeq: ").append(header.value()).append("\r\n");
        case "record-route" -> text.append("Record-Route: ").append(header.value()).append("\r\n");
        default -> {}
      }
    }
    text.append(more).append("Content-Length: 0\r\n\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Says in an empty `rport` where the request came from.
  private static String via(String value, String address, int port) {
    String[] parts = value.split(";");
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].strip().equalsIgnoreCase("rport")) {
        parts[i] = "rport=" + port + ";received=" + address;
      }
    }
    return String.join(";", parts);
  }

  /// Where a reply over UDP goes: back where it came from, or to the port that the topmost Via
  /// says.
  static int port(SipRequest request, int from) {
    String via = request.header("via").orElse("");
    if (via.toLowerCase(Locale.ROOT).contains(";rport")) {
      return from;
    }
    int space = via.lastIndexOf(' ', via.indexOf(';') < 0 ? via.length() : via.indexOf(';'));
    String sent = via.substring(space + 1).split(";", 2)[0].split(",", 2)[0];
    int colon = sent.lastIndexOf(':');
    if (colon < 0 || sent.endsWith("]")) {
      return 5060;
    }
    try {
      int port = Integer.parseInt(sent.substring(colon + 1).strip());
      return port > 0 && port < 65_536 ? port : from;
    } catch (NumberFormatException wrong) {
      return from;
    }
  }
}
