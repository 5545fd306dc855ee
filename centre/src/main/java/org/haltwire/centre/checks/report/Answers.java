package org.haltwire.centre.checks.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/// What was answered so far, as it was typed. It comes with every page of the form and goes with
/// it: nothing is kept here before it is sent.
///
/// @param form a name that no other form has, which makes one that is sent twice one report
public record Answers(String form, Map<Question, String> typed) {

  private static final String YES = "yes";

  /// What nobody sees and what no text has: it comes along where something is copied, or is meant
  /// to make two of what looks the same.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\r\\n\\t]]");

  /// The same for words in which a family may be one sign of three.
  private static final Pattern UNSEEN_IN_WORDS =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\r\\n\\t\u200c\u200d]]");

  public Answers {
    EnumMap<Question, String> copy = new EnumMap<>(Question.class);
    copy.putAll(typed);
    typed = Collections.unmodifiableMap(copy);
  }

  /// Of a new form.
  public static Answers none() {
    return new Answers(UUID.randomUUID().toString(), new EnumMap<>(Question.class));
  }

  /// A form without a usable name gets another one: nobody else's can be guessed.
  static Answers of(HttpServletRequest request) {
    Map<Question, String> typed = new EnumMap<>(Question.class);
    for (Question one : Question.values()) {
      typed.put(one, clean(one, Objects.requireNonNullElse(request.getParameter(one.field()), "")));
    }
    String form = Objects.requireNonNullElse(request.getParameter("form"), "");
    return new Answers(isName(form) ? form : none().form(), typed);
  }

  /// The same with another answer.
  public Answers with(Question question, String text) {
    Map<Question, String> more = new EnumMap<>(Question.class);
    more.putAll(typed);
    more.put(question, clean(question, text));
    return new Answers(form, more);
  }

  private static String clean(Question question, String text) {
    Pattern unseen = question == Question.WORDS ? UNSEEN_IN_WORDS : UNSEEN;
    String clean = unseen.matcher(text).replaceAll("").strip();
    return clean.matches("[\\p{Z}\\p{C}]*") ? "" : clean;
  }

  private static boolean isName(String text) {
    return text.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  public String get(Question question) {
    return typed.getOrDefault(question, "");
  }

  /// For the page, by the field's name.
  public String of(String field) {
    return get(Question.valueOf(field.toUpperCase(java.util.Locale.ROOT)));
  }

  public boolean has(Question question) {
    return !get(question).isEmpty();
  }

  public String words() {
    return get(Question.WORDS);
  }

  public boolean lost() {
    return get(Question.LOST).equals(YES);
  }

  /// Whether the fraudster is still talking with the person.
  public boolean going() {
    return get(Question.GOING).equals(YES);
  }

  /// Tells what was sent from anything else.
  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Question one : Question.values()) {
        digest.update(get(one).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
