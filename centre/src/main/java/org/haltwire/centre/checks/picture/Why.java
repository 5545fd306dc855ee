package org.haltwire.centre.checks.picture;

import java.util.Locale;

/// Why a picture was not read. The public's bundles have words for each.
public enum Why {
  /// This centre reads none.
  OFF,
  /// No PNG and no JPEG, or a broken one.
  NOT_A_PICTURE,
  TOO_LARGE,
  TOO_MANY_PIXELS,
  /// The asker had too many read.
  TOO_OFTEN,
  /// Too many are being read.
  BUSY,
  TOO_SLOW,
  NO_TEXT;

  /// Of its words.
  public String key() {
    return "picture." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
