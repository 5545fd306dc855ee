package org.haltwire.signs.requisite;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/// Check digits and checksums.
public final class Checks {

  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] BECH32_GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32M = 0x2bc830a3;
  private static final int[] BIN_FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  private static final int[] BIN_SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

  private Checks() {}

  /// Luhn's check digit.
  public static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  /// The check digits of an account in capitals, ISO 13616.
  public static boolean iban(String account) {
    if (!account.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
      return false;
    }
    String turned = account.substring(4) + account.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest == 1;
  }

  /// The check digit of the twelve digits of a person (IIN) or company (BIN) of Kazakhstan.
  public static boolean kazakh(String digits) {
    if (!digits.matches("\\d{12}")) {
      return false;
    }
    int check = weighted(digits, BIN_FIRST) % 11;
    if (check == 10) {
      check = weighted(digits, BIN_SECOND) % 11;
    }
    return check == digits.charAt(11) - '0';
  }

  /// Of a number that [#kazakh] holds for, whether it is a company's.
  public static boolean isCompany(String digits) {
    return "456".indexOf(digits.charAt(4)) >= 0;
  }

  /// The check digits of the ten digits of a company or the twelve of a person of Russia (INN).
  public static boolean russian(String digits) {
    if (digits.matches("\\d{10}")) {
      return weighted(digits, new int[] {2, 4, 10, 3, 5, 9, 4, 6, 8}) % 11 % 10
          == digits.charAt(9) - '0';
    }
    return digits.matches("\\d{12}")
        && weighted(digits, new int[] {7, 2, 4, 10, 3, 5, 9, 4, 6, 8}) % 11 % 10
            == digits.charAt(10) - '0'
        && weighted(digits, new int[] {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8}) % 11 % 10
            == digits.charAt(11) - '0';
  }

  private static int weighted(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return sum;
  }

  /// An address of Bitcoin, Ethereum or Tron, as it is written.
  public static boolean wallet(String address) {
    if (address.matches("0x[0-9a-fA-F]{40}")) {
      return ethereum(address.substring(2));
    }
    String small = address.toLowerCase(Locale.ROOT);
    boolean oneCase = small.equals(address) || address.toUpperCase(Locale.ROOT).equals(address);
    if (small.matches("bc1[" + BECH32 + "]{8,87}")) {
      return oneCase && bech32(small);
    }
    return address.matches("[13T][" + BASE58 + "]{25,34}") && base58(address);
  }

  /// EIP-55: the case of letters is a checksum, unless all have the same.
  private static boolean ethereum(String hex) {
    String small = hex.toLowerCase(Locale.ROOT);
    if (small.equals(hex) || hex.toUpperCase(Locale.ROOT).equals(hex)) {
      return true;
    }
    KeccakDigest keccak = new KeccakDigest(256);
    byte[] text = small.getBytes(StandardCharsets.US_ASCII);
    keccak.update(text, 0, text.length);
    byte[] hash = new byte[keccak.getDigestSize()];
    keccak.doFinal(hash, 0);
    for (int i = 0; i < hex.length(); i++) {
      int nibble = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xf;
      char one = hex.charAt(i);
      if (Character.isLetter(one) && Character.isUpperCase(one) != (nibble >= 8)) {
        return false;
      }
    }
    return true;
  }

  /// Base58Check of Bitcoin (versions 0 and 5) and Tron (0x41): 21 bytes and four of checksum.
  private static boolean base58(String address) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < address.length(); i++) {
      int digit = BASE58.indexOf(address.charAt(i));
      if (digit < 0) {
        return false;
      }
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    byte[] bytes = number.toByteArray();
    byte[] whole = new byte[25];
    int from = Math.max(0, bytes.length - whole.length);
    if (from > 1 || (from == 1 && bytes[0] != 0)) {
      return false;
    }
    System.arraycopy(bytes, from, whole, whole.length - (bytes.length - from), bytes.length - from);
    boolean known = whole[0] == 0 || whole[0] == 5 || whole[0] == 0x41;
    byte[] check = sha256(sha256(Arrays.copyOf(whole, 21)));
    return known && Arrays.equals(Arrays.copyOf(check, 4), Arrays.copyOfRange(whole, 21, 25));
  }

  private static byte[] sha256(byte[] bytes) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }

  /// BIP 173 and BIP 350, of addresses that begin with `bc1`.
  private static boolean bech32(String address) {
    int check = 1;
    for (int value : new int[] {3, 3, 0, 2, 3}) {
      check = polymod(check, value);
    }
    for (int i = 3; i < address.length(); i++) {
      check = polymod(check, BECH32.indexOf(address.charAt(i)));
    }
    return check == (address.charAt(3) == 'q' ? 1 : BECH32M);
  }

  private static int polymod(int before, int value) {
    int top = before >> 25;
    int check = ((before & 0x1ffffff) << 5) ^ value;
    for (int i = 0; i < BECH32_GENERATOR.length; i++) {
      if (((top >> i) & 1) != 0) {
        check ^= BECH32_GENERATOR[i];
      }
    }
    return check;
  }
}
