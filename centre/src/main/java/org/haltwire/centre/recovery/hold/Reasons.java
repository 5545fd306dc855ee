package org.haltwire.centre.recovery.hold;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Why money is held, in words for the person whose account it is, in each language.
@Component
public class Reasons {

  private final MessageSource messages;

  Reasons(MessageSource messages) {
    this.messages = messages;
  }

  /// The words of a code by language; what is no code is somebody's own words and stays as it is.
  Map<String, Object> words(String code) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (String language : new String[] {"en", "ru", "kk"}) {
      words.put(language, in(code, Locale.of(language)));
    }
    return words;
  }

  /// @param language its code, such as `ru`
  public String in(String code, String language) {
    return in(code, Locale.of(language.toLowerCase(Locale.ROOT)));
  }

  private String in(String code, Locale locale) {
    String key = code.toLowerCase(Locale.ROOT).replace('_', '-');
    String words = messages.getMessage("hold-reason." + key, new Object[0], code, locale);
    return words == null ? code : words;
  }
}
