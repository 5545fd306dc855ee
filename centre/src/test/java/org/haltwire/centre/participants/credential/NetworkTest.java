package org.haltwire.centre.participants.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void refusesWhatIsNoRange() {
    for (String wrong :
        List.of(
            "",
            "localhost",
            "192.0.2",
            "192.0.2.0/33",
            "192.0.2.0/",
            "192.0.2.0/-1",
            "192.0.2.0/0x8",
            "192.0.2.1/24",
            "2001:db8::/129",
            "fe80::1%eth0",
            "2001:db8::1/64",
            "256.0.0.0/8",
            "192.0.2.0/24/24",
            "192.0.2.0/99999999999")) {
      assertThrows(IllegalArgumentException.class, () -> Network.of(wrong), wrong);
    }
  }

  @Test
  void writesARangeInOneWay() {
    assertEquals("192.0.2.7/32", Network.of("192.0.2.7").toString());
    assertEquals(Network.of("2001:db8::/32"), Network.of("2001:0DB8:0:0::/32"));
    assertEquals("0.0.0.0/0", Network.of("0.0.0.0/0").toString());
  }

  /// An obviously right way: the first bits of both as numbers.
  @Test
  void containsWhatHasTheSameFirstBits() throws UnknownHostException {
    long seed = Long.getLong("haltwire.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      int whole = bytes.length * 8;
      int bits = random.nextInt(whole + 1);
      BigInteger number = new BigInteger(1, bytes);
      BigInteger first = number.shiftRight(whole - bits).shiftLeft(whole - bits);
      Network network = Network.of(address(first, bytes.length).getHostAddress() + "/" + bits);
      byte[] other = bytes.clone();
      int flipped = random.nextInt(whole);
      other[flipped / 8] ^= (byte) (0x80 >> flipped % 8);
      boolean inside = flipped >= bits;
      String said = "seed " + seed + ": " + network + " " + flipped;
      assertEquals(true, network.contains(InetAddress.getByAddress(bytes)), said);
      assertEquals(inside, network.contains(InetAddress.getByAddress(other)), said);
    }
  }

  private static InetAddress address(BigInteger number, int length) throws UnknownHostException {
    byte[] bytes = new byte[length];
    byte[] digits = number.toByteArray();
    int kept = Math.min(digits.length, length);
    System.arraycopy(digits, digits.length - kept, bytes, length - kept, kept);
    return InetAddress.getByAddress(bytes);
  }
}
