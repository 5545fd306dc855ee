package org.haltwire.centre.checks.picture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How texts of pictures are read.
///
/// @param program Tesseract 5 with the languages below; without it pictures are not read, and the
///   pages do not ask for any
/// @param languages as Tesseract names them
/// @param atOnce pictures that are read at the same time, each on one core
/// @param patience for one picture
/// @param perMinute pictures that one asker may have read a minute; as many at once
@ConfigurationProperties("haltwire.checks.pictures")
public record PictureSettings(
    @DefaultValue("tesseract") String program,
    @DefaultValue("rus+kaz+eng") String languages,
    @DefaultValue("2") int atOnce,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("10") int perMinute) {

  /// Bytes of the largest picture.
  public static final int LARGEST = 5 << 20;

  public PictureSettings {
    if (atOnce < 1 || atOnce > 64 || perMinute < 1) {
      throw new IllegalArgumentException(
          "Expected 1 to 64 pictures at once and at least one a minute, but got %d and %d"
              .formatted(atOnce, perMinute));
    }
    if (!languages.matches("[a-z_]{3,20}(\\+[a-z_]{3,20}){0,9}")) {
      throw new IllegalArgumentException(
          "Expected languages such as rus+kaz+eng, but got " + languages);
    }
  }
}
