package org.haltwire.centre.checks.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What was answered so far, as it was typed. It comes with every page of the form and goes with
/// it: nothing is kept here before it is sent.
///
/// @param form a name that no other form has, which makes one that is sent twice one report
record Answers(String form, Map<Question, String> typed) {

  private static final String YES = "yes";

  /// Of a new form.
  static Answers none() {
    return new Answers(UUID.randomUUID().toString(), new EnumMap<>(Question.class));
  }

  /// A form without a usable name gets another one: nobody else's can be guessed.
  static Answers of(HttpServletRequest request) {
    Map<Question, String> typed = new EnumMap<>(Question.class);
    for (Question one : Question.values()) {
      typed.put(one, Objects.requireNonNullElse(request.getParameter(one.field()), "").strip());
    }
    String form = Objects.requireNonNullElse(request.getParameter("form"), "");
    return new Answers(isName(form) ? form : none().form(), typed);
  }

  private static boolean isName(String text) {
    return text.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  String get(Question question) {
    return typed.getOrDefault(question, "");
  }

  /// For the page, by the field's name.
  public String of(String field) {
    return get(Question.valueOf(field.toUpperCase(java.util.Locale.ROOT)));
  }

  boolean has(Question question) {
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
