package org.haltwire.centre.recovery.trace;

import java.time.InstantSource;
import java.util.Locale;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.outbox.FactOutbox;
import org.haltwire.centre.recovery.report.Confirmed;
import org.haltwire.centre.recovery.report.IncidentDesk;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.profile.CountryProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

  @Bean
  HoldPlanner holdPlanner(
      HoldStore store,
      HoldDesk desk,
      Confirmed confirmed,
      CountryProfile profile,
      RecoverySettings settings) {
    return new HoldPlanner(store, desk, confirmed, profile, settings);
  }

  @Bean
  Marks marks(
      IncidentStore incidents,
      HoldStore holds,
      FactOutbox outbox,
      CountryProfile profile,
      RecoverySettings settings) {
    return new Marks(incidents, holds, outbox, profile, settings);
  }

  @Bean
  Tracer tracer(
      Journal journal,
      IncidentStore incidents,
      IncidentDesk desk,
      CaseStore cases,
      HoldPlanner holds,
      Marks marks,
      CountryProfile profile,
      RecoverySettings settings,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    TransferBook book =
        new TransferBook(profile.code().toUpperCase(Locale.ROOT), profile.hold().carveOut());
    Resolver resolver = new Resolver(incidents, book, new Payments(journal), profile);
    CaseTracer tracing = new CaseTracer(book, incidents, cases, holds, marks, profile, clock);
    return new Tracer(
        journal,
        book,
        resolver,
        tracing,
        incidents,
        desk,
        new Progress(jdbc),
        settings,
        new TransactionTemplate(transactions));
  }
}
