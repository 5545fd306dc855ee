package org.haltwire.centre.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.policy.PolicyCompiler;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which policy a centre starts with.
final class StartTest {

  @Test
  void isTheOneThatTheJournalNamesAndNotTheFile() throws IOException {
    Database database = TestingPostgres.database("start");
    String text = Files.readString(Path.of("src/test/resources/policies/successor.yaml"));
    PolicyId id = new PolicyId("payments", PolicyCompiler.version(text));
    try (TestingCentre centre = TestingCentre.start(database)) {
      VersionStore store = centre.bean(VersionStore.class);
      Version version =
          store.validated(
              new VersionStore.Text(id, "successor", List.of("anna"), "", text), "anna");
      assertTrue(store.take(version, Stage.APPROVED, "boris", "fine"));
      centre.bean(Activations.class).look();
      Soon.is("active", () -> store.find(id).orElseThrow().stage() == Stage.ACTIVE);
      assertEquals(id, centre.bean(Journal.class).policy().id());
      assertEquals(2, centre.bean(Journal.class).head());
    }
    try (TestingCentre again = TestingCentre.start(database)) {
      assertEquals(id, again.bean(Journal.class).policy().id());
      assertEquals(id, again.bean(Policies.class).current().id());
      assertEquals(2, again.bean(Journal.class).head(), "nothing was activated again");
      // As if the centre had died between the journal and the note.
      again.bean(JdbcClient.class).sql("delete from policy_in_force").update();
    }
    try (TestingCentre unnoted = TestingCentre.start(database)) {
      assertEquals(id, unnoted.bean(Policies.class).current().id());
      assertEquals(
          id, unnoted.bean(VersionStore.class).inForce("payments").orElseThrow(), "noted again");
      unnoted
          .bean(JdbcClient.class)
          .sql("update policy_version set text = replace(text, '>= 3', '>= 300')")
          .update();
    }
    Exception refusal = assertThrows(Exception.class, () -> TestingCentre.start(database).close());
    assertTrue(
        causes(refusal).contains("The text kept for policy payments " + id.shortVersion()),
        () -> causes(refusal));
  }

  private static String causes(Throwable failure) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      all.append(cause.getMessage()).append('\n');
    }
    return all.toString();
  }
}
