package org.haltwire.centre.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A node of the tree: 32 bytes of SHA-256.
public final class Hash {

  public static final int BYTES = 32;

  /// Of the tree without leaves.
  public static final Hash EMPTY = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @throws IllegalArgumentException unless these are 32 bytes
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("Expected 32 bytes of a hash, but got " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /// @throws IllegalArgumentException unless this is Base64 of 32 bytes
  public static Hash ofBase64(String text) {
    return of(Base64.getDecoder().decode(text));
  }

  /// Of a leaf: SHA-256 of 0x00 and what it holds.
  public static Hash leaf(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(content));
  }

  /// Of a node above two: SHA-256 of 0x01 and both.
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected every Java to know SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
