package org.haltwire.centre.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.access.factor.TestingSecret;

/// An authenticator app that has taken a person's secret from the page.
final class TestingApp {

  private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})");
  private static final long STEP = 30_000;

  private final TestingSecret secret;
  private final List<String> codes;

  private TestingApp(TestingSecret secret, List<String> codes) {
    this.secret = secret;
    this.codes = codes;
  }

  /// Sets up an app for who is signed in there. Its first code is of the step before, so that the
  /// next two are good at once.
  static TestingApp of(ConsoleClient person) {
    Matcher found = SECRET.matcher(person.get("/factors/app").body());
    if (!found.find()) {
      throw new IllegalStateException("Expected a secret on the page, but found none");
    }
    TestingSecret secret = new TestingSecret(found.group(1));
    String page = person.post("/factors/app", Map.of("code", secret.code(now() - STEP))).body();
    return new TestingApp(secret, FactorsTest.codes(page));
  }

  /// Sets up an app; the recovery codes that were shown.
  static List<String> setUp(ConsoleClient person) {
    return of(person).codes;
  }

  /// A code that is good and was not used; the second call would give the same.
  String next() {
    return secret.code(now());
  }

  private static long now() {
    return System.currentTimeMillis();
  }
}
