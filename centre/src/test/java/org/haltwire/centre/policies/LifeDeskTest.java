package org.haltwire.centre.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.life.LifeCycle.Wish;
import org.haltwire.centre.policies.life.Move;
import org.haltwire.centre.policies.life.Person;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Step;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.haltwire.policy.PolicyCompiler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Versions take their steps in a running centre, with two people at the desk.
class LifeDeskTest {

  private static final Person AIGUL = new Person("aigul", false);
  private static final Person BOLAT = new Person("bolat", true);
  private static final Person DANA = new Person("dana", true);

  private static TestingCentre centre;
  private static LifeDesk desk;
  private static VersionStore store;
  private static int texts;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    desk = centre.bean(LifeDesk.class);
    store = centre.bean(VersionStore.class);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void letsOneOfTwoApprovalsWin() {
    PolicyId id = proposed("aigul");
    int seen = store.find(id).orElseThrow().revision();
    List<Move> moves =
        Stream.of(BOLAT, DANA)
            .map(person ->
                CompletableFuture.supplyAsync(
                    () -> desk.wish(id, seen, person, new Wish.Approve(""))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertTrue(moves.contains(new Move.Taken(Stage.APPROVED)), moves::toString);
    assertTrue(moves.contains(new Move.Refused(Move.Why.RACE)), moves::toString);
    assertEquals(
        1, store.steps(id).stream().filter(step -> step.stage() == Stage.APPROVED).count());
    Soon.is("active", () -> stage(id) == Stage.ACTIVE);
  }

  @Test
  void refusesTheApprovalOfWhoWroteOrProposed() {
    PolicyId written = proposed("bolat");
    assertEquals(new Move.Refused(Move.Why.OWN), wish(written, BOLAT, new Wish.Approve("")));
    PolicyId proposed = backTested("aigul");
    wish(proposed, BOLAT, new Wish.Propose("It catches more"));
    assertEquals(new Move.Refused(Move.Why.OWN), wish(proposed, BOLAT, new Wish.Approve("")));
    assertEquals(Stage.PROPOSED, stage(proposed));
    assertEquals(new Move.Refused(Move.Why.ROLE), wish(proposed, AIGUL, new Wish.Refuse("no!")));
  }

  @Test
  void refusesTheApprovalOfWhomTheAuthorLetIn() {
    PolicyId id = proposed("yerlan");
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    jdbc.sql(
            """
            insert into people_log (by_whom, person, what, lets_in)
            values ('yerlan', 'saule', 'link handed over', true)
            """)
        .update();
    Person saule = new Person("saule", true);
    assertEquals(new Move.Refused(Move.Why.DEPENDENT), wish(id, saule, new Wish.Approve("")));
    assertEquals(new Move.Taken(Stage.REFUSED), wish(id, saule, new Wish.Refuse("Not so.")));
  }

  @Test
  void countsEverybodyWhoWroteTheSameTextAsItsAuthor() {
    PolicyId id = proposed("bolat");
    String text = store.text(id).orElseThrow();
    store.validated(new VersionStore.Text(id, "Mine", List.of("aigul"), "", text), "aigul");
    assertEquals(List.of("aigul", "bolat"), store.find(id).orElseThrow().authors());
    assertEquals(Stage.PROPOSED, stage(id), "it goes on where it was");
    assertEquals(new Move.Refused(Move.Why.OWN), wish(id, BOLAT, new Wish.Approve("")));
  }

  @Test
  void takesRefusalsAndWithdrawalsWithTheirReasons() {
    PolicyId refused = proposed("aigul");
    assertEquals(new Move.Refused(Move.Why.REASON), wish(refused, BOLAT, new Wish.Refuse(" ")));
    wish(refused, BOLAT, new Wish.Refuse("Too many honest people"));
    assertEquals(Stage.REFUSED, stage(refused));
    Step last = store.steps(refused).getLast();
    assertEquals("bolat: Too many honest people", last.who() + ": " + last.reason());
    PolicyId withdrawn = proposed("aigul");
    wish(withdrawn, AIGUL, new Wish.Withdraw("A better one follows"));
    assertEquals(Stage.WITHDRAWN, stage(withdrawn));
    assertEquals(
        new Move.Refused(Move.Why.STAGE), wish(withdrawn, BOLAT, new Wish.Approve("late")));
  }

  @Test
  void changesNothingForWhoSawAnEarlierRevision() {
    PolicyId id = proposed("aigul");
    int seen = store.find(id).orElseThrow().revision() - 1;
    assertEquals(new Move.Refused(Move.Why.RACE), desk.wish(id, seen, BOLAT, new Wish.Approve("")));
    assertEquals(Stage.PROPOSED, stage(id));
  }

  @Test
  void putsAVersionInForceWhilePaymentsGoOnAndGoesBackInOneStep() {
    PolicyId before = centre.bean(Policies.class).current().id();
    PolicyId id = proposed("aigul");
    wish(id, BOLAT, new Wish.Approve(""));
    Soon.is(
        "active",
        () -> {
          decide();
          return stage(id) == Stage.ACTIVE;
        });
    Step active = store.last(id, Stage.ACTIVE).orElseThrow();
    assertEquals(id, decide().policy());
    assertEquals(Stage.RETIRED, stage(before));
    assertTrue(active.position() > 1, active::toString);
    assertEquals(before, store.before("payments").orElseThrow().id());
    assertEquals(
        new Move.Refused(Move.Why.ROLE), wish(before, AIGUL, new Wish.GoBack("It was better")));
    wish(before, DANA, new Wish.GoBack("It was better"));
    Soon.is("active", () -> stage(before) == Stage.ACTIVE);
    assertEquals(before, decide().policy());
    assertEquals(Stage.RETIRED, stage(id));
  }

  @Test
  void refusesAChangedTextWhenItIsToBePutInForce() {
    PolicyId before = centre.bean(Policies.class).current().id();
    PolicyId id = proposed("aigul");
    centre
        .bean(JdbcClient.class)
        .sql(
            "update policy_version set text = replace(text, 'points: 30', 'points: 1') where version = ?")
        .param(id.version())
        .update();
    wish(id, BOLAT, new Wish.Approve(""));
    Soon.is("refused", () -> stage(id) == Stage.REFUSED);
    Step last = store.steps(id).getLast();
    assertEquals("haltwire", last.who());
    assertTrue(last.reason().contains("was changed"), last::reason);
    assertEquals(before, centre.bean(Policies.class).current().id());
    assertEquals(before, decide().policy());
  }

  private static Move wish(PolicyId id, Person person, Wish wish) {
    return desk.wish(id, store.find(id).orElseThrow().revision(), person, wish);
  }

  private static Stage stage(PolicyId id) {
    return store.find(id).map(Version::stage).orElseThrow();
  }

  private static PolicyId backTested(String author) {
    try {
      String text =
          Files.readString(Path.of("src/test/resources/policies/payments.yaml"))
              .replace("notes: A small", "notes: The " + ++texts + "th small");
      PolicyId id = new PolicyId("payments", PolicyCompiler.version(text));
      Version version =
          store.validated(new VersionStore.Text(id, "A try", List.of(author), "", text), author);
      assertTrue(store.take(version, Stage.BACK_TESTED, "haltwire", "back-test 1"));
      return id;
    } catch (java.io.IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static PolicyId proposed(String author) {
    PolicyId id = backTested(author);
    assertEquals(
        new Move.Taken(Stage.PROPOSED),
        wish(id, new Person(author, false), new Wish.Propose("It catches more")));
    return id;
  }

  private static Decision decide() {
    long position = centre.bean(Journal.class).head() + 1;
    Payment payment =
        new Payment(
            new FactId("demo-bank", "l-" + position),
            1_773_000_000_000L,
            new Terms(new Money(500_000, "KZT"), 500_000, Instrument.TRANSFER, Channel.MOBILE, ""),
            new Party("payer", "DEMOKZKA", "", "", 20_000, "KZ"),
            new Party("payee", "ALFAKZKA", "", "", 20_000, "KZ"),
            Origin.NOT_STATED);
    return switch (centre.bean(Journal.class).append(payment).join()) {
      case Appended.Stored stored -> (Decision) stored.entry().ruling();
      case Appended other -> throw new IllegalStateException(other.toString());
    };
  }
}
