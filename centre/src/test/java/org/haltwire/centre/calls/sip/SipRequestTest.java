package org.haltwire.centre.calls.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipRequestTest {

  static final String INVITE =
      """
      INVITE sip:+77050000001@gw.example:5070;user=phone SIP/2.0
      Via: SIP/2.0/UDP 192.0.2.1:5080;branch=z9hG4bK1;rport
      v: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK0
      Record-Route: <sip:192.0.2.1;lr>
      f: "A" <sip:77010000001@192.0.2.1>;tag=1
      t: <sip:77050000001@gw.example>
      i: c1@192.0.2.1
      CSeq: 1 INVITE
      Diversion: <sip:+7-705-000-00-02@192.0.2.1>;reason=no-answer
      Content-Length: 3

      v=0
      """
          .replace("\n", "\r\n");

  @Test
  void readsWhatAQuestionNeeds() {
    SipRequest request = parse(INVITE);
    assertEquals("INVITE", request.method());
    assertEquals("+77050000001", request.callee());
    assertEquals("77010000001", request.caller());
    assertEquals("+77050000002", request.redirecting());
    assertEquals("gw.example:5070", request.host());
    String vouched =
        INVITE.replace("CSeq:", "P-Asserted-Identity: <tel:+77010000009;ext=1>\r\nCSeq:");
    assertEquals("+77010000009", parse(vouched).caller());
  }

  @Test
  void answersSoThatTheAnswerFindsItsWayBack() {
    SipReply reply = SipReply.of(608, "Rejected").with("X-A", "b");
    String text =
        new String(reply.bytes(parse(INVITE), "T", "198.51.100.7", 40_000), StandardCharsets.UTF_8);
    assertEquals(
        """
        SIP/2.0 608 Rejected
        Via: SIP/2.0/UDP 192.0.2.1:5080;branch=z9hG4bK1;rport=40000;received=198.51.100.7
        Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK0
        Record-Route: <sip:192.0.2.1;lr>
        From: "A" <sip:77010000001@192.0.2.1>;tag=1
        To: <sip:77050000001@gw.example>;tag=T
        Call-ID: c1@192.0.2.1
        CSeq: 1 INVITE
        X-A: b
        Content-Length: 0

        """
            .replace("\n", "\r\n"),
        text);
    assertTrue(
        new String(SipReply.trying().bytes(parse(INVITE), "T", "::1", 1), StandardCharsets.UTF_8)
            .contains("To: <sip:77050000001@gw.example>\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "SIP/2.0/UDP 192.0.2.1:5080;branch=1;rport, 4000",
    "SIP/2.0/UDP 192.0.2.1:5080;branch=1, 5080",
    "SIP/2.0/UDP 192.0.2.1;branch=1, 5060",
    "SIP/2.0/UDP [2001:db8::1];branch=1, 5060",
    "SIP/2.0/UDP [2001:db8::1]:5099, 5099",
    "SIP/2.0/UDP h:99999;branch=1, 4000",
    "SIP/2.0/UDP h:x;branch=1, 4000",
    "x, 5060",
  })
  void sendsWhereTheTopmostViaSays(String via, int port) {
    String text = INVITE.replaceFirst("Via: [^\r]*", "Via: " + via);
    assertEquals(port, SipReply.port(parse(text), 4_000));
  }

  @ParameterizedTest
  @CsvSource({
    "sip:77010000001@h, 77010000001",
    "<sips:+77010000001;npdi@h;x=y>;tag=1, +77010000001",
    "tel:+7-701-000-00-01, +77010000001",
    "'\"a <b\" <sip:1@h>', 1",
    "sip:anonymous@anonymous.invalid, anonymous",
    "sip:h, ''",
    "mailto:x@y, mailto:x@y",
    "'', ''",
    "<>, ''",
  })
  void findsTheUserOfAnAddress(String address, String user) {
    assertEquals(user, SipRequest.user(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        "INVITE sip:x SIP/2.0\r\n\r\n",
        "INVITE SIP/2.0\r\n",
        "SIP/2.0 200 OK\r\nVia: a\r\nFrom: b\r\nTo: c\r\nCall-ID: d\r\nCSeq: 1\r\n\r\n",
        " folded\r\n",
        "INVITE sip:x HTTP/1.1\r\nVia: a\r\nFrom: b\r\nTo: c\r\nCall-ID: d\r\nCSeq: 1\r\n\r\n",
        "INVITE sip:x\nX: y SIP/2.0\r\nVia: a\r\nFrom: b\r\nTo: c\r\nCall-ID: d\r\nCSeq: 1\r\n\r\n",
        "INVITE sip:x SIP/2.0\r\nVia: a\nX: y\r\nFrom: b\r\nTo: c\r\nCall-ID: d\r\nCSeq: 1\r\n\r\n",
        "INVITE sip:x SIP/2.0\r\n folded\r\nVia: a\r\nFrom: b\r\nTo: c\r\nCall-ID: d\r\nCSeq: 1\r\n",
      })
  void readsNothingElse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertTrue(SipRequest.parse(bytes, bytes.length).isEmpty());
  }

  /// Whatever bytes come, the door's thread lives on.
  @Test
  void survivesDamage() {
    SplittableRandom random = new SplittableRandom(7);
    byte[] whole = INVITE.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.clone();
      for (int j = random.nextInt(8); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(damaged.length + 1);
      SipRequest.parse(damaged, length)
          .ifPresent(request -> {
            request.caller();
            request.redirecting();
            request.host();
            SipReply.port(request, 1);
            SipReply.of(404, "Not Found").bytes(request, "t", "a", 1);
          });
    }
  }

  @Test
  void findsTheEndOfEachMessageInAStream() throws IOException {
    String stream = "\r\n\r\n" + INVITE + INVITE.replace("Content-Length: 3", "l : 5");
    InputStream in = new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8));
    assertTrue(text(in).endsWith("Content-Length: 3\r\n\r\n"));
    in.skipNBytes(2);
    assertTrue(text(in).endsWith("l : 5\r\n\r\n"));
    assertTrue(SipFraming.next(in).isEmpty());
    InputStream cut = new ByteArrayInputStream("INVITE".getBytes(StandardCharsets.UTF_8));
    Assertions.assertThrows(IOException.class, () -> SipFraming.next(cut));
    String endless = "INVITE sip:x SIP/2.0\r\nX: " + "y".repeat(70_000);
    InputStream long_ = new ByteArrayInputStream(endless.getBytes(StandardCharsets.UTF_8));
    Assertions.assertThrows(IOException.class, () -> SipFraming.next(long_));
  }

  private static String text(InputStream in) throws IOException {
    return new String(SipFraming.next(in).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static SipRequest parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SipRequest.parse(bytes, bytes.length).orElseThrow();
  }
}
