package org.haltwire.signs.text;

/// A word, a number or a sign of a plain text.
///
/// @param text without the text's other words
/// @param start where it begins in the plain text
/// @param sentence which sentence of the text it is in, from 0
/// @param clause which part of a sentence it is in, counted over the whole text
public record Word(String text, int start, int sentence, int clause) {

  public int end() {
    return start + text.length();
  }

  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }
}
