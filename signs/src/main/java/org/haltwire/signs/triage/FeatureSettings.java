package org.haltwire.signs.triage;

/// Which features a text is described by.
///
/// @param bits features are hashed into two to the power of so many places, 8 to 24
/// @param parts letters of the longest part of a plain word, 0 for none
/// @param words words of the longest row of words, 0 for none
/// @param written letters of the longest part of a piece as it was written, 0 for none
/// @param shape what length, capitals, links and other counts weigh beside the others, 0 to 4
public record FeatureSettings(int bits, int parts, int words, int written, float shape) {

  /// What the model that ships is made with. Shape is left out: its texts are written by hand, so
  /// that their lengths say how they were written, and short texts would all be called ordinary.
  public static final FeatureSettings SHIPPED = new FeatureSettings(18, 6, 2, 0, 0);

  public FeatureSettings {
    if (bits < 8 || bits > 24) {
      throw new IllegalArgumentException("Expected 8 to 24 bits, but got " + bits);
    }
    if (!(shape >= 0 && shape <= 4)) {
      throw new IllegalArgumentException("Expected a weight of 0 to 4, but got " + shape);
    }
    if (Math.min(parts, Math.min(words, written)) < 0
        || Math.max(parts, Math.max(words, written)) > 8) {
      throw new IllegalArgumentException(
          "Expected lengths of 0 to 8, but got %d, %d and %d".formatted(parts, words, written));
    }
  }

  int places() {
    return 1 << bits;
  }
}
