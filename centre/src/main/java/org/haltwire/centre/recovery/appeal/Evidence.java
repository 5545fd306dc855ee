package org.haltwire.centre.recovery.appeal;

/// A file that somebody sent with an appeal.
///
/// @param type one of [#TYPES]
public record Evidence(String name, String type, byte[] bytes) {

  public static final java.util.List<String> TYPES =
      java.util.List.of("application/pdf", "image/png", "image/jpeg", "text/plain");

  /// At most so many bytes a file.
  public static final int LIMIT = 5 << 20;

  /// At most so many files with an appeal.
  public static final int MOST = 5;
}
