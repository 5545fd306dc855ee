package org.haltwire.centre.silent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A request byte by byte, so that it may be one that no client would send.
///
/// @param target what stands between method and version, as it is sent
/// @param headers whole lines without their ends
record RawRequest(String method, String target, List<String> headers, byte[] body) {

  private static final int TIMEOUT_MILLIS = 180_000;
  private static final int ENOUGH = 2_000;

  RawRequest(String method, String target, List<String> headers, String body) {
    this(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  RawRequest with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new RawRequest(method, target, more, body);
  }

  RawRequest at(String other) {
    return new RawRequest(method, other, headers, body);
  }

  /// Sends it; the beginning of the answer, which may be nothing.
  String send(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      try {
        socket.getOutputStream().write(bytes(body.length));
      } catch (IOException hungUp) {
        // It answered before it had everything.
      }
      return answer(socket);
    }
  }

  /// Sends half of the body and hangs up.
  void breakOff(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      byte[] all = bytes(body.length + 100);
      socket.getOutputStream().write(all, 0, all.length - body.length / 2);
      socket.setSoLinger(true, 0);
    }
  }

  private byte[] bytes(int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (headers.stream().noneMatch(one -> one.startsWith("Host:"))) {
      head.append("Host: localhost\r\n");
    }
    headers.forEach(one -> head.append(one).append("\r\n"));
    if (headers.stream().noneMatch(one -> one.startsWith("Transfer-Encoding:"))) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static String answer(Socket socket) {
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    byte[] some = new byte[4_096];
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(some); read > 0 && got.size() < ENOUGH; read = in.read(some)) {
        got.write(some, 0, read);
        if (got.toString(StandardCharsets.UTF_8).contains("text/event-stream")) {
          break;
        }
      }
    } catch (IOException closed) {
      // What there is counts.
    }
    return got.toString(StandardCharsets.UTF_8);
  }
}
