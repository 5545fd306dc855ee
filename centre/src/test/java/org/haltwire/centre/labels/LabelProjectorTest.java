package org.haltwire.centre.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Subject;
import org.haltwire.core.event.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LabelProjectorTest {

  private static final long SEED = Long.getLong("haltwire.seed", 7);

  private HikariDataSource source;
  private Labels labels;
  private final TestingTold journal = new TestingTold();

  @BeforeEach
  void open() {
    Database database = TestingPostgres.database("labels");
    source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    Flyway.configure().dataSource(source).load().migrate();
    labels = new Labels(new JdbcTemplate(source), new JdbcTransactionManager(source));
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void resolvesALabelWhenItsPaymentArrives() {
    LabelProjector projector = projector();
    journal.add(label("l1", new Label.OfPayment(id("p1"), "", ""), Label.Meaning.FRAUD));
    journal.add(label("l2", new Label.OfCall(id("c1")), Label.Meaning.HONEST));
    projector.step();
    assertEquals(2, labels.latest("", true, Long.MAX_VALUE, 10).size());
    assertEquals(List.of(), labels.between(0, 100, Long.MAX_VALUE));
    journal.add(call("c1"));
    journal.add(payment("p1"));
    projector.step();
    assertEquals(List.of(), labels.latest("", true, Long.MAX_VALUE, 10));
    assertEquals(
        List.of(new PaymentLabel(4, 1, 1_001, Label.Meaning.FRAUD)),
        labels.between(4, 4, Long.MAX_VALUE));
    assertEquals(3, labels.latest("HONEST", false, Long.MAX_VALUE, 1).getFirst().place());
    assertEquals(List.of(), labels.between(5, 9, Long.MAX_VALUE));
    assertEquals(List.of(), labels.between(4, 4, 1_000), "not known by then");
  }

  @Test
  void doesNotTakeACallForAPaymentOfItsName() {
    LabelProjector projector = projector();
    journal.add(label("l1", new Label.OfPayment(id("x"), "", ""), Label.Meaning.FRAUD));
    projector.step();
    journal.add(call("x"));
    projector.step();
    assertTrue(labels.latest("", false, Long.MAX_VALUE, 1).getFirst().pending());
  }

  @Test
  void readsWithoutWritingWhereThereAreNoLabels() {
    LabelProjector projector = projector();
    for (int i = 0; i < 100; i++) {
      journal.add(payment("p" + i));
    }
    assertEquals(100, projector.step());
    assertEquals(100, projector.position());
    assertEquals(0L, number("select position from projection where name = 'labels'"));
    journal.add(label("l", new Label.OfPayment(id("p7"), "A", "B"), Label.Meaning.FRAUD));
    projector.step();
    assertEquals(101L, number("select position from projection where name = 'labels'"));
    assertEquals(8, labels.between(1, 100, Long.MAX_VALUE).getFirst().paymentPosition());
  }

  /// A new projector after every step, as after a kill, and one that never stopped.
  @Test
  void keepsTheSameTableWhereverItIsRestarted() {
    Random chance = new Random(SEED);
    List<Entry> found = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      for (int i = chance.nextInt(6); i >= 0; i--) {
        found.add(journal.add(random(chance)));
      }
      projector().step();
    }
    while (projector().step() > 0 && number("select count(*) from label") < labelled(found)) {
      assertTrue(journal.head() > 0);
    }
    List<PaymentLabel> expected =
        found.stream()
            .filter(entry -> entry.fact() instanceof Label)
            .flatMap(entry -> expected(entry).stream())
            .sorted(
                Comparator.comparingLong(PaymentLabel::paymentPosition)
                    .thenComparingLong(PaymentLabel::labelPosition))
            .toList();
    assertTrue(expected.size() > 10, "seed " + SEED);
    assertEquals(expected, labels.between(0, Long.MAX_VALUE, Long.MAX_VALUE), "seed " + SEED);
    assertEquals(labelled(found), number("select count(*) from label"), "seed " + SEED);
  }

  private static long labelled(List<Entry> entries) {
    return entries.stream().filter(entry -> entry.fact() instanceof Label).count();
  }

  private Optional<PaymentLabel> expected(Entry entry) {
    Label label = (Label) entry.fact();
    return label.about() instanceof Label.OfPayment about
        ? journal
            .find(about.payment())
            .map(payment ->
                new PaymentLabel(
                    payment.position(), entry.position(), entry.time(), label.meaning()))
        : Optional.empty();
  }

  private Fact random(Random chance) {
    String unique = Long.toString(journal.head());
    Label.Meaning[] meanings = Label.Meaning.values();
    return switch (chance.nextInt(4)) {
      case 0 -> {
        String name = "p" + chance.nextInt(150);
        yield journal.find(id(name)).isPresent() ? payment("other" + unique) : payment(name);
      }
      case 1 ->
          label(
              "s" + unique,
              new Label.OfSubject(new Subject(Subject.Kind.PHONE, "77010000001")),
              Label.Meaning.FRAUD);
      default ->
          label(
              "l" + unique,
              new Label.OfPayment(id("p" + chance.nextInt(150)), "", ""),
              meanings[chance.nextInt(meanings.length)]);
    };
  }

  private LabelProjector projector() {
    TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    return new LabelProjector(journal, new LabelStore(new JdbcTemplate(source), transactions));
  }

  private long number(String sql) {
    Long number = new JdbcTemplate(source).queryForObject(sql, Long.class);
    return number == null ? -1 : number;
  }

  private static Label label(String id, Label.About about, Label.Meaning meaning) {
    return new Label(id(id), 5, about, meaning, "COURT");
  }

  private static CallBegan call(String id) {
    return new CallBegan(id(id), 5, "77010000001", CallerKind.FLAGGED);
  }

  private static Payment payment(String id) {
    Money money = new Money(100, "KZT");
    Terms terms = new Terms(money, 100, Instrument.TRANSFER, Channel.WEB, "");
    Party payer = new Party("A", "", "", "", Party.NOT_STATED, "");
    Party payee = new Party("B", "", "", "", Party.NOT_STATED, "");
    return new Payment(id(id), 5, terms, payer, payee, Origin.NOT_STATED);
  }

  private static FactId id(String value) {
    return new FactId("bank", value);
  }

  private static final class TestingTold implements Told {

    private final List<Entry> entries = new ArrayList<>();

    Entry add(Fact fact) {
      long position = entries.size() + 1L;
      Entry entry = new Entry(position, 1_000 + position, fact, Noted.NOTED);
      entries.add(entry);
      return entry;
    }

    @Override
    public long head() {
      return entries.size();
    }

    @Override
    public void read(long from, int limit, Consumer<Entry> consumer) {
      entries.subList((int) from - 1, entries.size()).stream().limit(limit).forEach(consumer);
    }

    @Override
    public Optional<Entry> find(FactId id) {
      return entries.stream().filter(entry -> entry.fact().id().equals(id)).findFirst();
    }
  }
}
