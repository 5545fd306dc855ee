package org.haltwire.signs.text;

/// Characters that stand for others.
final class Signs {

  private static final int TEN_IN_A_KEY = 0x1F51F;
  private static final int HUNDRED_POINTS = 0x1F4AF;

  private Signs() {}

  /// What a picture of a number shows; empty for other characters.
  static String number(int character) {
    return switch (character) {
      case TEN_IN_A_KEY -> "10";
      case HUNDRED_POINTS -> "100";
      default -> "";
    };
  }

  /// Of dashes, quotes and the like the plain one.
  static char plain(char one) {
    return switch (one) {
      case 'ё' -> 'е';
      case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－' -> '-';
      case '«', '»', '“', '”', '„', '‟', '″', '‹', '›' -> '"';
      case '’', '‘', '‛', '`', '´' -> '\'';
      case '٪', '﹪', '％' -> '%';
      case '×', '✕', '✖', '⨯' -> 'x';
      case '٫' -> ',';
      default -> one;
    };
  }
}
