package org.haltwire.centre.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Payment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A payment of the bank's to a thief's account is a robbery that the bank asked for: the police
/// report it, and whoever keeps the account is ordered to hold the money. How far the journal was
/// looked through is kept; a report that was made just before a kill is made again with the same id
/// and content, and is the same report.
@Component
final class Robberies {

  private static final int STRETCH = 10_000;

  private final Journal journal;
  private final OwnDoors doors;
  private final JdbcClient jdbc;
  private final AtomicLong looked = new AtomicLong(-1);

  Robberies(Journal journal, OwnDoors doors, JdbcClient jdbc) {
    this.journal = journal;
    this.doors = doors;
    this.jdbc = jdbc;
  }

  void report() throws InterruptedException {
    if (looked.get() < 0) {
      looked.set(jdbc.sql("select looked_at from sandbox_mark").query(Long.class).single());
    }
    long head = journal.head();
    while (looked.get() < head) {
      List<FactId> found = new ArrayList<>();
      long next =
          journal.read(
              looked.get() + 1,
              STRETCH,
              entry -> {
                if (entry.fact() instanceof Payment payment && isRobbery(payment)) {
                  found.add(payment.id());
                }
              });
      for (FactId payment : found) {
        doors.json(MadeUp.POLICE, "/v1/incidents", report(payment));
      }
      jdbc.sql("update sandbox_mark set looked_at = ?").param(next - 1).update();
      looked.set(next - 1);
    }
  }

  private static boolean isRobbery(Payment payment) {
    return payment.id().sender().equals(SandboxBank.CODE)
        && payment.payee().account().startsWith(Values.THIEF);
  }

  private static String report(FactId payment) {
    return """
    {"id":"%s","kind":"BANK_SECURITY_CALL","personToken":"sandbox-victim",\
    "payments":[{"id":"%s","sender":"%s"}],"text":"They said they were from the bank."}
    """
        .formatted(payment.value(), payment.value(), payment.sender());
  }
}
