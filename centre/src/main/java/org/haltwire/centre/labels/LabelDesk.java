package org.haltwire.centre.labels;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Labels that people of the console make. The fact bears the centre's own name; who made it is
/// kept beside.
@Component
class LabelDesk {

  /// Sends the centre's own labels.
  static final String SENDER = "haltwire";

  /// So long a page waits until the table shows what was just said.
  private static final Duration SHOWN = Duration.ofSeconds(2);

  private final Journal journal;
  private final JdbcClient jdbc;
  private final LabelProjector projector;
  private final AuditLog log;
  private final TransactionTemplate transactions;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  LabelDesk(
      Journal journal,
      JdbcClient jdbc,
      LabelProjector projector,
      AuditLog log,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.log = log;
    this.transactions = new TransactionTemplate(transactions);
    this.journal = journal;
    this.jdbc = jdbc;
    this.projector = projector;
    this.clock = clock;
  }

  /// Records that a person says what a payment was. The author is written first: a name without a
  /// label means nothing, a label without a name would be nobody's.
  ///
  /// @return false where there is no payment at the position
  /// @throws java.util.concurrent.CompletionException if nothing can be recorded now
  boolean say(long position, Label.Meaning meaning, String basis, String person)
      throws InterruptedException {
    Optional<Fact> fact = journal.at(position).map(Entry::fact);
    if (fact.isEmpty() || !(fact.get() instanceof Payment payment)) {
      return false;
    }
    byte[] bits = new byte[12];
    random.nextBytes(bits);
    String id = "console:" + HexFormat.of().formatHex(bits);
    transactions.executeWithoutResult(_ -> {
      jdbc.sql("insert into label_author (label, person) values (:label, :person)")
          .param("label", id)
          .param("person", person)
          .update();
      log.record(
          new Deed(
              DeedKind.LISTING,
              Deed.person(person),
              "payment/" + position,
              "",
              "meaning=" + meaning + " basis=" + basis));
    });
    Label.OfPayment about =
        new Label.OfPayment(payment.id(), payment.payer().account(), payment.payee().account());
    Label label = new Label(new FactId(SENDER, id), clock.millis(), about, meaning, basis);
    if (journal.append(label).join() instanceof Appended.Stored(Entry stored, _)) {
      projector.await(stored.position(), SHOWN);
    }
    return true;
  }
}
