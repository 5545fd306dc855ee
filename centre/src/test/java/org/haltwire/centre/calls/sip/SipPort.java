package org.haltwire.centre.calls.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.haltwire.centre.TestingCentre;

/// Where a testing centre takes SIP, and a question there.
public final class SipPort {

  private SipPort() {}

  public static int of(TestingCentre centre) {
    return centre.bean(SipServer.class).port().orElseThrow();
  }

  /// Asks over UDP; the final answer.
  ///
  /// @param more headers, each with its end
  public static String invite(TestingCentre centre, long caller, long callee, String more)
      throws IOException {
    String question =
        """
        INVITE sip:+%2$d@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:5999;rport;branch=z9hG4bK1
        From: <sip:+%1$d@a.example>;tag=1
        To: <sip:+%2$d@b.example>
        Call-ID: 1@a.example
        CSeq: 1 INVITE
        Content-Length: 0
        """
                .formatted(caller, callee)
                .replace("\n", "\r\n")
            + more
            + "\r\n";
    InetAddress here = InetAddress.getLoopbackAddress();
    try (DatagramSocket socket = new DatagramSocket(0, here)) {
      socket.setSoTimeout(180_000);
      byte[] bytes = question.getBytes(StandardCharsets.US_ASCII);
      socket.send(new DatagramPacket(bytes, bytes.length, here, of(centre)));
      DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
      String answer = "SIP/2.0 100";
      while (answer.startsWith("SIP/2.0 100")) {
        socket.receive(packet);
        answer = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
      }
      return answer;
    }
  }
}
