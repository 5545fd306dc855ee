package org.haltwire.centre.calls.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a message ends in a stream (RFC 3261, 18.3): after the empty line and as many bytes as
/// Content-Length says.
final class SipFraming {

  private static final int LARGEST = 65_535;
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^(?:content-length|l)\\s*:\\s*([0-9]{1,6})\\s*$");

  private SipFraming() {}

  /// The next message; nothing at the end of the stream.
  ///
  /// @throws IOException if it is too long, or ends in the middle
  static Optional<byte[]> next(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1_024);
    int last = 0;
    while (true) {
      int each = in.read();
      if (each < 0) {
        if (head.size() > 0) {
          throw new IOException("the connection ended in the middle of a message");
        }
        return Optional.empty();
      }
      if (head.size() == 0 && (each == '\r' || each == '\n')) {
        continue; // keeps a connection alive (RFC 5626)
      }
      head.write(each);
      last = last << 8 | each;
      if (last == 0x0d0a0d0a) {
        break;
      }
      if (head.size() > LARGEST) {
        throw new IOException("a message is longer than 64 KiB");
      }
    }
    Matcher length = LENGTH.matcher(head.toString(StandardCharsets.UTF_8));
    int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
    if (body > LARGEST || in.readNBytes(body).length < body) {
      throw new IOException("a body is longer than 64 KiB, or was cut off");
    }
    return Optional.of(head.toByteArray());
  }
}
