package org.haltwire.country.page;

import tools.jackson.databind.json.JsonMapper;

/// Words and data within HTML, so that they stay words and data whatever they are.
final class Markup {

  private static final JsonMapper JSON = new JsonMapper();

  private Markup() {}

  static String text(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /// JSON for a script element. Outside of its strings JSON has none of these characters, so they
  /// can be written as escapes; without `<` nothing in it can end the element.
  static String json(Object data) {
    return JSON.writeValueAsString(data)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
