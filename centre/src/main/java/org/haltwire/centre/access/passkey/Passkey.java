package org.haltwire.centre.access.passkey;

import java.util.Base64;

/// A person's passkey, as they see it.
///
/// @param id in base 64 for addresses
/// @param label what its person calls it
/// @param backedUp whether it is also somewhere else, such as in a cloud's password store
/// @param made milliseconds since 1970
/// @param used when last, in milliseconds; 0 if never
public record Passkey(
    String id, String name, String label, boolean backedUp, long made, long used) {

  public static final int LABEL = 60;

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
