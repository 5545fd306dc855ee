package org.haltwire.centre.access.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// The table of RFC 6238, appendix B, by its last six digits.
  @Test
  void givesTheCodesOfTheStandard() {
    Map<Long, String> codes =
        Map.of(
            59L, "287082",
            1_111_111_109L, "081804",
            1_111_111_111L, "050471",
            1_234_567_890L, "005924",
            2_000_000_000L, "279037",
            20_000_000_000L, "353130");
    codes.forEach((seconds, code) -> assertEquals(code, Totp.code(SECRET, seconds / 30)));
  }

  @Test
  void takesOneStepEitherWayAndNoMore() {
    long now = 1_111_111_111_000L;
    long step = now / 30_000;
    for (long beside = -2; beside <= 2; beside++) {
      OptionalLong expected =
          Math.abs(beside) < 2 ? OptionalLong.of(step + beside) : OptionalLong.empty();
      assertEquals(expected, Totp.step(SECRET, Totp.code(SECRET, step + beside), now));
    }
    assertEquals(OptionalLong.empty(), Totp.step(SECRET, "", now));
  }

  @Test
  void writesTheSecretForAppsAsTextAndAsAPicture() {
    TotpSecret secret = new TotpSecret(SECRET);
    assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", secret.text());
    assertTrue(secret.address("olga").startsWith("otpauth://totp/Haltwire:olga?secret=GEZDGNBV"));
    QrCode qr = QrCode.of(secret.address("olga"));
    assertTrue(qr.side() > 29 && qr.path().startsWith("M4 4h1v1h-1zM5 4"), qr.path());
  }
}
