package org.haltwire.centre.silent;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What switches send over SIP and RADIUS, with marks for numbers and everything else: as it should
/// be, spoiled, and cut off.
///
/// @param sip the centre's port for SIP, over UDP and TCP
/// @param radius its port for questions
/// @param accounting its port for calls that are told
/// @param secret of the operator's packets
record Telephones(int sip, int radius, int accounting, String secret) {

  private static final int USER = 1;
  private static final int PASSWORD = 2;
  private static final int CALLED = 30;
  private static final int CALLING = 31;
  private static final int NAS = 32;
  private static final int STATUS = 40;
  private static final int SEAL = 80;

  /// How many answers came.
  int tell() throws IOException, GeneralSecurityException {
    int answered = 0;
    for (String request : invitations()) {
      answered += udp(sip, request.getBytes(StandardCharsets.UTF_8));
      tcp(request);
    }
    for (String number : List.of(Marks.PHONE, Marks.PHONE.substring(1), Marks.NAME, Marks.WORDS)) {
      answered += udp(accounting, accounting(number));
      answered += udp(radius, question(number));
      byte[] cut = question(number);
      cut[3] = (byte) (cut[3] + 9);
      answered += udp(radius, cut);
    }
    return answered;
  }

  private static List<String> invitations() {
    String good =
        """
        INVITE sip:%1$s@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:5999;rport;branch=z9hG4bK%3$s
        From: "%2$s" <sip:%1$s@a.example>;tag=1
        To: <sip:+77010000002@b.example>
        Call-ID: %3$s@a.example
        CSeq: 1 INVITE
        P-Asserted-Identity: <tel:%1$s>
        Identity: %3$s.%3$s.;info=<https://%3$s.example/%3$s>
        Content-Length: 0

        """
            .formatted(Marks.PHONE, Marks.NAME, Marks.TOKEN)
            .replace("\n", "\r\n");
    List<String> all = new ArrayList<>(List.of(good));
    for (String spoiled : List.of("INVITE ", "SIP/2.0", "CSeq: ", "From: ", "To: ", "Length: 0")) {
      all.add(good.replaceFirst(spoiled, Marks.WORDS));
      all.add(good.replaceFirst(spoiled, spoiled + Marks.PHONE));
    }
    all.add(good.substring(0, good.length() / 2));
    all.add(Marks.PHONE);
    return all;
  }

  private byte[] accounting(String number) throws GeneralSecurityException {
    byte[] packet = packet(4, number, STATUS);
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(packet);
    md5.update(secret.getBytes(StandardCharsets.UTF_8));
    System.arraycopy(md5.digest(), 0, packet, 4, 16);
    return packet;
  }

  private byte[] question(String number) throws GeneralSecurityException {
    byte[] packet = packet(1, number, SEAL);
    Mac mac = Mac.getInstance("HmacMD5");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacMD5"));
    System.arraycopy(mac.doFinal(packet), 0, packet, packet.length - 16, 16);
    return packet;
  }

  private static byte[] packet(int code, String number, int last) {
    ByteBuffer packet =
        ByteBuffer.allocate(1_000).put((byte) code).put((byte) 7).putShort((short) 0);
    packet.position(20);
    attribute(packet, USER, Marks.LATIN.getBytes(StandardCharsets.UTF_8));
    attribute(packet, PASSWORD, Marks.PASSWORD.getBytes(StandardCharsets.UTF_8));
    attribute(packet, CALLING, number.getBytes(StandardCharsets.UTF_8));
    attribute(packet, CALLED, "77010000002".getBytes(StandardCharsets.UTF_8));
    attribute(packet, NAS, Marks.TOKEN.getBytes(StandardCharsets.UTF_8));
    attribute(packet, last, last == SEAL ? new byte[16] : new byte[] {0, 0, 0, 1});
    byte[] bytes = new byte[packet.position()];
    packet.putShort(2, (short) bytes.length).rewind().get(bytes);
    return bytes;
  }

  private static void attribute(ByteBuffer packet, int type, byte[] value) {
    packet.put((byte) type).put((byte) (value.length + 2)).put(value);
  }

  private static int udp(int port, byte[] bytes) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (DatagramSocket socket = new DatagramSocket(0, here)) {
      socket.setSoTimeout(150);
      socket.send(new DatagramPacket(bytes, bytes.length, here, port));
      socket.receive(new DatagramPacket(new byte[2_000], 2_000));
      return 1;
    } catch (SocketTimeoutException silent) {
      return 0;
    }
  }

  private void tcp(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sip)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }
  }
}
