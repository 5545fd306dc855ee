package org.haltwire.centre.access.factor;

/// A secret that was read as text, as an app does it.
public final class TestingSecret {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final TotpSecret secret;

  public TestingSecret(String text) {
    var number = java.math.BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int letter = ALPHABET.indexOf(text.charAt(i));
      number = number.shiftLeft(5).add(java.math.BigInteger.valueOf(letter));
    }
    byte[] whole = number.toByteArray();
    byte[] bytes = new byte[Totp.SECRET_BYTES];
    for (int i = 1; i <= Math.min(bytes.length, whole.length); i++) {
      bytes[bytes.length - i] = whole[whole.length - i];
    }
    secret = new TotpSecret(bytes);
  }

  public String code(long millis) {
    return secret.codeAt(millis);
  }
}
