package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.Notice;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.journal.Journal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes the pictures of `docs/pictures` anew, of the demo town: `./haltwire test --pictures`.
@Tag("pictures")
class PicturesTest {

  private static final Path PICTURES = Path.of("..", "docs", "pictures");
  private static final Path POLICIES = Path.of("..", "policies").toAbsolutePath().normalize();
  private static final int WIDE = 1280;
  private static final int TALLEST = 1500;

  @Test
  void takesThemAnew() throws InterruptedException {
    try (TestingCentre centre =
        TestingCentre.start(
            "haltwire.demo=true",
            "haltwire.screening.by-minute=30d",
            "haltwire.policies.folder=" + POLICIES)) {
      centre.beans(Notice.class).forEach(Notice::lines);
      raiseAlerts(centre);
      awaitSomethingToSee(centre);
      try (TestingConsole console = TestingConsole.open(centre)) {
        ofWork(centre, console);
        ofInstitutions(centre, console);
        ofOversight(centre, console);
        ofThePublic(console);
        assertEquals(List.of(), console.complaints());
      }
    }
  }

  private static void ofWork(TestingCentre centre, TestingConsole console) {
    Page page = console.approver("aigerim", "en", WIDE);
    take(page, console, "/", "live");
    String held = text(centre, "select max(position)::text from screened where verdict = 'hold'");
    take(page, console, "/payments/" + held, "payment");
    String busiest =
        text(centre, "select case_id::text from hold group by 1 order by count(*) desc, 1 limit 1");
    take(page, console, "/recovery", "recovery");
    take(page, console, "/recovery/cases/" + busiest, "case");
    take(page, console, "/notices", "notices");
    take(page, console, "/calls", "calls");
    take(page, console, "/policies", "policies");
    take(page, console, "/search", "search");
    take(page, console, "/recovery/cases/" + busiest + "?theme=dark&language=ru", "case-dark");
    Page phone = console.approver("aigerim", "kk", 390);
    take(phone, console, "/?language=kk", "live-phone");
  }

  private static void ofInstitutions(TestingCentre centre, TestingConsole console) {
    TestingConsole.add(centre, "marat", Set.of(ConsoleRole.ADMINISTRATOR));
    Page page = console.as("marat", "en", WIDE);
    String known = text(centre, "select participant from api_key order by participant limit 1");
    take(page, console, "/participants/" + known, "institution");
    String bank =
        text(centre, "select lower(bank) from hold group by 1 order by count(*) desc, 1 limit 1");
    take(page, console, "/people", "people");
    TestingConsole.add(centre, "dana", Set.of(ConsoleRole.INSTITUTION));
    centre
        .bean(ConsoleAccounts.class)
        .setReach(
            "dana",
            new Reach(bank, new TreeSet<>(), new TreeSet<>()),
            ConsoleAccounts.ADMINISTRATOR);
    take(console.as("dana", "en", WIDE), console, "/our", "our");
  }

  private static void ofOversight(TestingCentre centre, TestingConsole console) {
    TestingConsole.add(centre, "zhanna", Set.of(ConsoleRole.AUDITOR));
    Page page = console.as("zhanna", "en", WIDE);
    take(page, console, "/audit", "audit");
    take(page, console, "/alerts", "alerts");
    take(page, console, "/permissions", "permissions");
    take(page, console, "/retention", "retention");
  }

  private static void ofThePublic(TestingConsole console) {
    Page page = console.stranger("en", WIDE);
    page.navigate(console.address("/public"));
    page.fill(
        "textarea[name=what]",
        """
        Guaranteed income of up to 30% a month! Bring a friend and get 10% of their deposit. \
        Send the money to my card 4400 4300 1234 5670, only today.\
        """);
    page.click("#ask button");
    page.waitForSelector(".verdict");
    take(page, "check");
    take(page, console, "/public/signs", "signs");
    Page phone = console.stranger("kk", 390);
    take(phone, console, "/public/report", "report-phone");
  }

  private static void take(Page page, TestingConsole console, String address, String name) {
    page.navigate(console.address(address));
    take(page, name);
  }

  private static void take(Page page, String name) {
    // Charts draw themselves for a moment.
    page.waitForTimeout(1_500);
    Object height = page.evaluate("Math.ceil(document.documentElement.scrollHeight)");
    int tall = Math.min(TALLEST, ((Number) height).intValue());
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + ".png"))
            .setFullPage(true)
            .setClip(new Clip(0, 0, page.viewportSize().width, tall)));
  }

  private static void awaitSomethingToSee(TestingCentre centre) throws InterruptedException {
    Journal journal = centre.bean(Journal.class);
    long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while ((number(centre, "select count(*)::text from hold") < 12 || !isBusyHour(centre))
        && System.nanoTime() < until) {
      journal.awaitBeyond(journal.head(), Duration.ofMillis(100));
    }
  }

  /// At four in the afternoon of the town, once its days are told as they go by.
  private static boolean isBusyHour(TestingCentre centre) {
    long days = number(centre, "select coalesce(max(time) - min(time), 0)::text from screened");
    long hour = number(centre, "select coalesce(max(time), 0)::text from screened") / 3_600_000;
    return days > Duration.ofDays(2).toMillis() && (hour + 5) % 24 == 16;
  }

  private static long number(TestingCentre centre, String sql) {
    return Long.parseLong(text(centre, sql));
  }

  /// Somebody looks at one payment after the other and says no case.
  private static void raiseAlerts(TestingCentre centre) {
    for (String person : List.of("bolat", "saule")) {
      for (int i = 0; i < 24; i++) {
        String payment = "payment/" + (person.length() * 1_000 + i);
        centre
            .bean(AuditLog.class)
            .record(
                new Deed(
                    DeedKind.LOOK_UP,
                    Deed.person(person),
                    payment,
                    "questions of a bank",
                    "what=payment records=1"));
      }
    }
  }

  private static String text(TestingCentre centre, String sql) {
    return centre.bean(JdbcClient.class).sql(sql).query(String.class).single();
  }
}
