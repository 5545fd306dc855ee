package org.haltwire.centre.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.tree.Hash;

/// A deed in its place.
///
/// @param place of its leaf, counted from 0
/// @param at milliseconds since 1970-01-01T00:00Z; never less than the entry before
/// @param words what the person wrote; nothing once they were erased
/// @param wordsHash SHA-256 of salt and words; empty where nobody wrote anything
public record Entry(
    long place,
    long at,
    String kind,
    String who,
    String about,
    String detail,
    Optional<Words> words,
    byte[] wordsHash) {

  private static final byte VERSION = 1;
  private static final int SALT_BYTES = 16;
  private static final SecureRandom CHANCE = new SecureRandom();

  /// A reason, and what keeps its hash from being guessed once it is erased.
  public record Words(String text, byte[] salt) {

    byte[] hash() {
      return text.isEmpty() ? new byte[0] : sha256(salt, text.getBytes(UTF_8));
    }
  }

  static Entry of(long place, long at, Deed deed) {
    byte[] salt = new byte[deed.why().isEmpty() ? 0 : SALT_BYTES];
    CHANCE.nextBytes(salt);
    Words words = new Words(deed.why(), salt);
    return new Entry(
        place,
        at,
        deed.kind().name(),
        deed.who(),
        deed.about(),
        deed.detail(),
        Optional.of(words),
        words.hash());
  }

  /// The same at another place.
  public Entry at(long other) {
    return new Entry(other, at, kind, who, about, detail, words, wordsHash);
  }

  /// Whether the words, where they are still there, are those that were hashed.
  public boolean wordsFit() {
    return words.map(Words::hash).map(hash -> MessageDigest.isEqual(hash, wordsHash)).orElse(true);
  }

  /// What the leaf holds: the version (1 byte), the place and the time (8 bytes each, big-endian),
  /// then kind, who, about and detail in UTF-8 and the hash of the words, each after its length (4
  /// bytes).
  public byte[] leaf() {
    List<byte[]> parts =
        List.of(
            kind.getBytes(UTF_8),
            who.getBytes(UTF_8),
            about.getBytes(UTF_8),
            detail.getBytes(UTF_8),
            wordsHash);
    int length = 17 + parts.stream().mapToInt(part -> 4 + part.length).sum();
    ByteBuffer leaf = ByteBuffer.allocate(length).put(VERSION).putLong(place).putLong(at);
    parts.forEach(part -> leaf.putInt(part.length).put(part));
    return leaf.array();
  }

  public Hash hash() {
    return Hash.leaf(leaf());
  }

  private static byte[] sha256(byte[] first, byte[] second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected every Java to know SHA-256", impossible);
    }
  }
}
