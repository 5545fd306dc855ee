package org.haltwire.centre.access.guess;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long it is kept what signing in leaves behind. Sessions leave nothing: they are in memory.
@Configuration(proxyBeanMethods = false)
class KeptOfSignIn {

  private static final KeptRows.Sql GUESSES =
      new KeptRows.Sql(
          "select min(tried_at) from guess",
          """
          delete from guess where ctid = any (array(
            select ctid from guess where tried_at < :before limit :most))
          """);

  private static final KeptRows.Sql BROWSERS =
      new KeptRows.Sql(
          "select extract(epoch from min(used_at)) * 1000 from known_browser",
          """
          delete from known_browser where ctid = any (array(
            select ctid from known_browser
            where used_at < to_timestamp(:before / 1000.0) limit :most))
          """);

  /// @param signInGuesses whose password was guessed, and from where: what a wait is counted from
  /// @param knownBrowsers in which a person signed in last so long ago: they are strangers again
  @ConfigurationProperties("haltwire.retention")
  record SignInTerms(
      @DefaultValue("1d") Duration signInGuesses, @DefaultValue("180d") Duration knownBrowsers) {}

  private final JdbcClient jdbc;
  private final SignInTerms terms;

  KeptOfSignIn(JdbcClient jdbc, SignInTerms terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  @Bean
  Kept signInGuessesKept() {
    return new KeptRows(jdbc, "sign-in-guesses", terms.signInGuesses(), Waits.AGE, GUESSES);
  }

  @Bean
  Kept knownBrowsersKept() {
    return new KeptRows(jdbc, "known-browsers", terms.knownBrowsers(), Waits.AGE, BROWSERS);
  }
}
