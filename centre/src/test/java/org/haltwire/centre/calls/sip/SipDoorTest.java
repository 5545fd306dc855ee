package org.haltwire.centre.calls.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.calls.Switchboard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions over real sockets: 127.0.0.1 is alem's, 127.0.0.2 berkut's, 127.0.0.3 nobody's.
class SipDoorTest {

  private static final int PATIENCE = 180_000;

  private static CallsTown town;
  private static int port;

  @BeforeAll
  static void start() {
    town = new CallsTown("haltwire.calls.sip-port=0", "haltwire.calls.address=0.0.0.0");
    port = town.centre.bean(SipServer.class).port().orElseThrow();
    assertEquals(200, town.save(town.alem, "77010000001", "77050000001").statusCode());
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2, '',     77010000001, 77050000001, 404 Not Found,         REGISTERED",
    "127.0.0.2, '',     77999999999, 77050000001, 608 Rejected,          UNALLOCATED",
    "127.0.0.1, abroad, 77170000001, 77050000001, 603 Decline,           FIXED_FROM_ABROAD",
    "127.0.0.1, abroad, 4915112345,  77050000001, 302 Moved Temporarily, FOREIGN",
    "127.0.0.2, '',     4915112345,  77050000001, 404 Not Found,         FOREIGN",
    "127.0.0.2, '',     anonymous,   77050000001, 404 Not Found,         CALLER_WITHHELD",
    "127.0.0.2, '',     77999999999, 112,         404 Not Found,         SHORT_NUMBER",
    "127.0.0.2, '',     77010000001, 77010000009, 404 Not Found,         NOT_YOURS",
  })
  void answersAtOnce(
      String from, String trunk, String caller, String callee, String status, String reason)
      throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(from))) {
      String answer = ask(socket, invite(caller, callee, trunk));
      assertTrue(answer.startsWith("SIP/2.0 " + status + "\r\n"), answer);
      assertTrue(answer.contains("X-Haltwire-Reason: " + reason + "\r\n"), answer);
      boolean moved = status.startsWith("302");
      assertEquals(moved, answer.contains("Contact: <sip:A00" + callee + "@gw.example>"), answer);
    }
  }

  @Test
  void triesUntilTheDeadline() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
      String first = ask(socket, invite("77010000002", "77050000001", ""));
      assertTrue(first.startsWith("SIP/2.0 100 Trying\r\n"), first);
      String last = receive(socket);
      assertTrue(last.startsWith("SIP/2.0 608 Rejected\r\n"), last);
      assertTrue(last.contains("X-Haltwire-Reason: NOT_CALLING"), last);
    }
  }

  @Test
  void letsGoOnWhatIsRegisteredMeanwhile() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
      ask(socket, invite("77010000003", "77050000001", ""));
      town.save(town.alem, "77010000003", "77050000001");
      assertTrue(receive(socket).startsWith("SIP/2.0 404 Not Found\r\n"));
    }
  }

  @Test
  void saysWhoCallsWhereTheCallWasAnnounced() throws IOException {
    var announcements = town.centre.bean(Switchboard.class).announcements();
    announcements.announce(77010000004L, 77050000001L, "Тұлпар банк", "", 60);
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
      String first = ask(socket, invite("77010000004", "77050000001", ""));
      assertTrue(first.startsWith("SIP/2.0 100 Trying\r\n"), first);
      town.save(town.alem, "77010000004", "77050000001");
      String last = receive(socket);
      assertTrue(last.contains("X-Haltwire-Caller: Тұлпар банк\r\n"), last);
      String again = ask(socket, invite("77010000004", "77050000001", ""));
      assertTrue(again.contains("X-Haltwire-Caller: Тұлпар банк\r\n"), again);
      String other = ask(socket, invite("77010000001", "77050000001", ""));
      assertTrue(!other.contains("X-Haltwire-Caller"), other);
    }
  }

  @Test
  void answersSeveralOnOneConnection() throws IOException {
    InetAddress from = InetAddress.getByName("127.0.0.2");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
      socket.setSoTimeout(PATIENCE);
      InputStream in = socket.getInputStream();
      String options = invite("1", "2", "").replace("INVITE", "OPTIONS");
      socket.getOutputStream().write(options.getBytes(StandardCharsets.UTF_8));
      assertTrue(next(in).startsWith("SIP/2.0 200 OK\r\n"));
      String[] halves = invite("77999999999", "77050000001", "").split("CSeq");
      socket.getOutputStream().write(halves[0].getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.getOutputStream().write(("CSeq" + halves[1]).getBytes(StandardCharsets.UTF_8));
      assertTrue(next(in).startsWith("SIP/2.0 608 Rejected\r\n"));
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertEquals(-1, in.read(), "the connection ends");
    }
  }

  @Test
  void asksOnlyForWhomItKnows() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.3"))) {
      assertTrue(ask(socket, invite("77010000001", "77050000001", "")).startsWith("SIP/2.0 403 "));
    }
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
      String other = ask(socket, invite("77010000001", "77050000001", "abroad"));
      assertTrue(other.startsWith("SIP/2.0 403 "), "another's trunk");
    }
  }

  /// An ACK has no answer, and garbage neither: the next question is answered as ever.
  @Test
  void goesOnAfterWhatNeedsNoAnswer() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
      send(socket, invite("1", "2", "").replace("INVITE", "ACK"));
      send(socket, "garbage");
      send(socket, "");
      String answer =
          ask(socket, invite("77010000001", "77050000001", "").replace("INVITE", "BYE"));
      assertTrue(answer.startsWith("SIP/2.0 405 "), answer);
      assertTrue(answer.contains("Allow: INVITE, ACK, CANCEL, OPTIONS\r\n"), answer);
    }
  }

  private static String invite(String caller, String callee, String trunk) {
    String more = trunk.isEmpty() ? "" : "X-Haltwire-Trunk: " + trunk + "\r\n";
    return """
    INVITE sip:%s@gw.example SIP/2.0
    Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1;rport
    From: <sip:%s@192.0.2.1>;tag=1
    To: <sip:%s@gw.example>
    Call-ID: c1
    %sCSeq: 1 INVITE
    Content-Length: 0

    """
        .replace("\n", "\r\n")
        .formatted(callee, caller, callee, more);
  }

  private static String ask(DatagramSocket socket, String text) throws IOException {
    send(socket, text);
    return receive(socket);
  }

  private static void send(DatagramSocket socket, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InetSocketAddress to = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    socket.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private static String receive(DatagramSocket socket) throws IOException {
    socket.setSoTimeout(PATIENCE);
    DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
    socket.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }

  private static String next(InputStream in) throws IOException {
    return new String(SipFraming.next(in).orElseThrow(), StandardCharsets.UTF_8);
  }

  /// A port that somebody else has ends the start with words that a person can do something about.
  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      RuntimeException failure =
          assertThrows(
              RuntimeException.class,
              () -> new CallsTown("haltwire.calls.sip-port=" + taken.getLocalPort()).close());
      Throwable cause = failure;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      String words = String.valueOf(cause.getMessage());
      assertTrue(words.contains("port " + taken.getLocalPort()), words);
      assertEquals(UnusableSettings.class, cause.getClass());
    }
  }
}
