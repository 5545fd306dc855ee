package org.haltwire.centre.insiders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.audit.TestingLog;
import org.haltwire.core.rule.Language;
import org.haltwire.policy.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/// The small policy of the tests: three looks without a case within an hour, or two at home.
class InsiderFollowerTest {

  private static final long HOUR = 3_600_000;
  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  private final TestingLog testing = new TestingLog();
  private InsiderFollower follower = follower(testing.transactions);

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void raisesAnAlertTogetherWithADeed() {
    look("olga", "payment/1", "what=payment");
    look("olga", "payment/2", "what=payment case=9");
    look("olga", "payment/3", "what=payment");
    look("timur", "payment/3", "what=payment");
    follow();
    assertEquals(List.of(), alerts());
    look("olga", "payment/4", "what=payment");
    follow();
    Alert alert = alerts().getFirst();
    assertEquals("olga", alert.person());
    assertEquals("volume", alert.typology());
    assertEquals(40, alert.score());
    assertEquals(1, alert.times());
    assertEquals("Looks without a case within an hour: 2", alert.rules().getFirst().words());
    assertEquals(List.of(4L), whole(alert).looks());
    Entry deed = deeds().getFirst();
    assertEquals("centre", deed.who());
    assertEquals("person/olga", deed.about());
    assertEquals("typology=volume score=40 rules=T-01 look=4", deed.detail());
  }

  @Test
  void saysWhyInTheReadersLanguage() {
    alarm("olga");
    follow();
    assertEquals("Просмотров без дела за час: 2", said(Language.RU));
    assertEquals("Бір сағатта іссіз қарау: 2", said(Language.KK));
  }

  @Test
  void countsWhatComesWithinADayOnTheSameAlert() {
    alarm("olga");
    follow();
    later(23 * HOUR);
    alarm("olga");
    follow();
    assertEquals(List.of(2), times());
    look("olga", "payment/9", "home=yes case=1");
    look("olga", "payment/9", "home=yes case=1");
    follow();
    assertEquals(List.of(1, 2), times());
    assertEquals("home", alerts().getFirst().typology());
    later(2 * HOUR);
    alarm("olga");
    follow();
    assertEquals(List.of(1, 1, 2), times());
    assertEquals(3, deeds().size());
  }

  @Test
  void keepsTheFirstHundredLooksOfAnAlertAndCountsTheRest() {
    for (int i = 0; i < 150; i++) {
      look("olga", "payment/" + i, "what=payment");
    }
    follow();
    Alert alert = whole(alerts().getFirst());
    assertEquals(148, alert.times());
    assertEquals(AlertStore.LOOKS_LIMIT, alert.looks().size());
    assertEquals(1, deeds().size());
  }

  @Test
  void remembersAfterAStartAndRaisesNothingAgain() {
    alarm("olga");
    look("timur", "payment/1", "what=payment");
    look("timur", "payment/2", "what=payment");
    follow();
    String before = alerts().toString();
    follower = follower(testing.transactions);
    follow();
    assertEquals(before, alerts().toString());
    look("timur", "payment/3", "what=payment");
    follow();
    assertEquals("timur", alerts().getFirst().person(), "what came before the start counts");
    assertEquals(2, alerts().size());
  }

  @Test
  void judgesWhatCameWhileItWasAway() {
    look("olga", "payment/1", "what=payment");
    follow();
    look("olga", "payment/2", "what=payment");
    look("olga", "payment/3", "what=payment");
    follower = follower(testing.transactions);
    follow();
    assertEquals(List.of(1), times());
  }

  /// The process is killed, or the database goes away, before the commit.
  @Test
  void raisesOneAlertWhereNothingWasWritten() {
    fails(true);
  }

  /// The commit was done, but its answer was lost.
  @Test
  void raisesOneAlertWhereTheAnswerOfTheCommitWasLost() {
    fails(false);
  }

  private void fails(boolean undone) {
    follower = follower(new Broken(testing.transactions, undone));
    alarm("olga");
    assertThrows(IllegalStateException.class, follower::step);
    follow();
    assertEquals(List.of(1), times());
    assertEquals(1, deeds().size());
    look("olga", "payment/7", "what=payment");
    follow();
    assertEquals(List.of(2), times(), "it remembers each look once");
    assertEquals(
        "Looks without a case within an hour: 3", alerts().getFirst().rules().getFirst().words());
  }

  @Test
  void forgetsWhatIsOlderThanNinetyDaysAtAStart() {
    look("olga", "payment/1", "what=payment");
    look("olga", "payment/2", "what=payment");
    follow();
    later(91L * 24 * HOUR);
    look("timur", "payment/1", "what=payment");
    follow();
    follower = follower(testing.transactions);
    alarm("olga");
    follow();
    assertEquals("Looks without a case within an hour: 2", said(Language.EN));
  }

  /// Two centres on one database: there is a lock against it, and this is the second one.
  @Test
  void writesNothingWhereAnotherWentOn() {
    alarm("olga");
    InsiderFollower other = follower(testing.transactions);
    testing.jdbc.update("update insider_position set place = 0");
    follow();
    assertEquals(0, other.step());
    assertEquals(List.of(1), times());
  }

  @Test
  void showsNobodyTheAlertsAboutThemselves() {
    alarm("olga");
    follow();
    Alerts alerts = new Alerts(testing.jdbc);
    assertEquals(List.of(), alerts.latest("olga", "", Long.MAX_VALUE, 10, Language.EN));
    assertTrue(alerts.find("olga", alerts().getFirst().id(), Language.EN).isEmpty());
    assertEquals(1, alerts.latest("auditor", "olga", Long.MAX_VALUE, 10, Language.EN).size());
    assertEquals(0, alerts.latest("auditor", "timur", Long.MAX_VALUE, 10, Language.EN).size());
  }

  private void alarm(String person) {
    for (int i = 1; i <= 3; i++) {
      look(person, "payment/" + i, "what=payment");
    }
  }

  private void look(String person, String about, String detail) {
    testing.log.record(new Deed(DeedKind.LOOK_UP, Deed.person(person), about, "", detail));
  }

  private void later(long millis) {
    testing.setTime(testing.time() + millis);
  }

  private void follow() {
    while (follower.step() > 0) {}
  }

  private InsiderFollower follower(TransactionOperations transactions) {
    var policy =
        InsiderConfiguration.read(Path.of("src/test/resources/policies/insiders.yaml"), PROFILE);
    return new InsiderFollower(
        testing.store,
        new InsiderWatch(policy, "KZT"),
        new AlertStore(testing.jdbc, transactions, testing.log));
  }

  private List<Alert> alerts() {
    return new Alerts(testing.jdbc).latest("auditor", "", Long.MAX_VALUE, 100, Language.EN);
  }

  private String said(Language language) {
    return new Alerts(testing.jdbc)
        .latest("auditor", "", Long.MAX_VALUE, 1, language)
        .getFirst()
        .rules()
        .getFirst()
        .words();
  }

  private Alert whole(Alert alert) {
    return new Alerts(testing.jdbc).find("auditor", alert.id(), Language.EN).orElseThrow();
  }

  private List<Integer> times() {
    return alerts().stream().map(Alert::times).toList();
  }

  private List<Entry> deeds() {
    return testing.store.latest(Long.MAX_VALUE, "ALERT", "", "", "", 100);
  }

  /// Breaks once: before its commit, or just after.
  private static final class Broken implements TransactionOperations {

    private final TransactionOperations real;
    private final boolean undone;
    private boolean broken;

    Broken(TransactionOperations real, boolean undone) {
      this.real = real;
      this.undone = undone;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
      T done =
          real.execute(status -> {
            T result = action.doInTransaction(status);
            breakOnce(undone);
            return result;
          });
      breakOnce(!undone);
      return done;
    }

    private void breakOnce(boolean here) {
      if (here && !broken) {
        broken = true;
        throw new IllegalStateException("the database is away");
      }
    }
  }
}
