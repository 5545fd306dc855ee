package org.haltwire.centre.checks.capture;

import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Dns;
import org.haltwire.centre.checks.CheckSettings;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What fetches, and how long it is kept what was fetched.
@Configuration(proxyBeanMethods = false)
class KeptOfCaptures {

  private static final KeptRows.Sql PAGES =
      new KeptRows.Sql(
          "select min(asked_at) from page_capture",
          """
          delete from page_capture where id = any (array(
            select id from page_capture where asked_at < :before order by asked_at limit :most))
          """);

  private static final KeptRows.Sql PRINTS =
      new KeptRows.Sql(
          "select min(at) from site_print",
          """
          delete from site_print where site = any (array(
            select site from site_print where at < :before order by at limit :most))
          """);

  private static final KeptRows.Sql REGISTRATIONS =
      new KeptRows.Sql(
          "select min(at) from domain_registration",
          """
          delete from domain_registration where domain = any (array(
            select domain from domain_registration where at < :before order by at limit :most))
          """);

  /// @param captures addresses that were asked about, and the texts of their pages: for as long as
  ///   who is named may object to an answer and see what it was made of
  /// @param sitePrints numbers by which copies of a site are known
  /// @param registrations since when domains are there
  @ConfigurationProperties("haltwire.retention")
  record CaptureTerms(
      @DefaultValue("30d") Duration captures,
      @DefaultValue("400d") Duration sitePrints,
      @DefaultValue("60d") Duration registrations) {}

  @Bean
  PageFetch pageFetch(CaptureSettings settings, CheckSettings checks) {
    String where = checks.address().isEmpty() ? "" : " (+" + checks.address() + "/public)";
    return new PageFetch(settings, Dns.SYSTEM, "Haltwire/1" + where);
  }

  @Bean
  Registrations registrationsOfDomains(
      JdbcClient jdbc, CaptureSettings settings, InstantSource clock) {
    return new Registrations(jdbc, settings, clock);
  }

  @Bean
  Kept capturesKept(JdbcClient jdbc, CaptureTerms terms) {
    return new KeptRows(jdbc, "captures", terms.captures(), Kept.Waits.AGE, PAGES);
  }

  @Bean
  Kept sitePrintsKept(JdbcClient jdbc, CaptureTerms terms) {
    return new KeptRows(jdbc, "site-prints", terms.sitePrints(), Kept.Waits.AGE, PRINTS);
  }

  @Bean
  Kept registrationsKept(JdbcClient jdbc, CaptureTerms terms) {
    return new KeptRows(
        jdbc, "registrations", terms.registrations(), Kept.Waits.AGE, REGISTRATIONS);
  }
}
