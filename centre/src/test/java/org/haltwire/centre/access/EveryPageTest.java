package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.Soon;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every page of the console in a real browser, as everybody who may open it.
class EveryPageTest {

  /// What is asked for by pages and by machines: no page of its own.
  private static final Set<String> NO_PAGES =
      Set.of(
          "/prove/oidc",
          "/live/pulse",
          "/live/minutes",
          "/notices/count",
          "/policies/backtests/{id:[0-9]{1,18}}/progress",
          "/policies/backtests/{id:[0-9]{1,18}}/findings.json",
          "/policies/versions/{hash}/progress",
          "/recovery/cases/{id:[0-9]{1,18}}/now",
          "/recovery/cases/{id:[0-9]{1,18}}/trace.json",
          "/recovery/cases/{id:[0-9]{1,18}}/record.pdf",
          "/recovery/appeals/{id:[0-9]{1,18}}/evidence/{number:[0-9]{1,4}}",
          // Of a back-test that found something: LifeBrowserTest opens it.
          "/policies/backtests/{id:[0-9]{1,18}}/numbers/{index:[0-9]{1,4}}",
          // One's own for half an hour, or of a proposal: DossierTest opens them.
          "/people-data/{number:[0-9]{1,18}}",
          "/people-data/{number:[0-9]{1,18}}/data.json",
          "/people-data/erasures/{id:[0-9]{1,18}}");

  /// Pages without anybody's name at the top.
  private static final List<String> STRANGERS =
      List.of("/sign-in", "/sign-in/over", "/held", "/ticket");

  private static final String AXE =
      """
      async (context) => {
        const result = await axe.run(document, {resultTypes: ['violations']});
        return result.violations
          .filter((one) => ['serious', 'critical'].includes(one.impact))
          .flatMap((one) => one.nodes.slice(0, 5).map((node) =>
            one.id + ': ' + node.target.join(' ') + ' — ' + node.failureSummary))
          .concat(document.querySelector('a.brand svg').clientHeight > 40 ? ['a huge mark'] : []);
      }
      """;

  private static Town town;
  private static TestingConsole console;
  private static List<String> pages;
  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    town = new Town("haltwire.recovery.automatic=false");
    pages = Stream.concat(fill().stream(), ListsAndNames.PAGES.stream()).toList();
    axe = axe();
    TestingConsole.add(town.centre, "only-institution", Set.of(ConsoleRole.INSTITUTION));
    town.centre
        .bean(ConsoleAccounts.class)
        .setReach(
            "only-institution",
            new Reach("alfakzka", new TreeSet<>(), new TreeSet<>()),
            ConsoleAccounts.ADMINISTRATOR);
    console = TestingConsole.open(town.centre);
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
    town.close();
  }

  /// Something on each page.
  private static List<String> fill() {
    String payment = town.pay("A-100-75", "B-200-75", "90000.00");
    town.payment("warned", "A-300-75", "B-400-75", "900000.00");
    town.report("r1", "A-100-75", payment);
    JdbcClient jdbc = town.centre.bean(JdbcClient.class);
    Town.await(() -> number(jdbc, "select count(*) from hold"), count -> count > 0);
    town.police.json(
        "/v1/labels",
        """
        {"id": "l1", "site": "kaspi-bonus.example", "meaning": "FRAUD", "basis": "COURT",
         "time": "2026-03-01T10:00:00+05:00"}
        """);
    for (int i = 0; i < 3; i++) {
      town.centre
          .bean(AuditLog.class)
          .record(new Deed(DeedKind.LOOK_UP, Deed.person("olga"), "payment/" + i, "", ""));
    }
    ListsAndNames.fill(jdbc);
    ConsoleClient approver = ConsoleClient.approver(town.centre, "author");
    approver.post("/policies/drafts", Map.of("title", "Mine"));
    approver.post("/policies/drafts/1/backtest", Map.of());
    Soon.is("an alert", () -> number(jdbc, "select count(*) from insider_alert") > 0);
    String version = town.centre.bean(Policies.class).current().id().version();
    String hold = jdbc.sql("select min(id) from hold").query(String.class).single();
    return List.of(
        "/",
        "/payments/3",
        "/payments/3/verify",
        "/search",
        "/notices",
        "/our",
        "/our/payments",
        "/our/holds",
        "/our/orders",
        "/our/keys",
        "/labels",
        "/people-data",
        "/retention",
        "/policy",
        "/policies",
        "/policies/drafts/1",
        "/policies/try?payment=3",
        "/policies/versions/" + version,
        "/policies/backtests",
        "/policies/backtests/1",
        "/recovery",
        "/recovery/cases/1",
        "/recovery/holds/" + hold,
        "/recovery/appeals",
        "/recovery/reporters",
        "/calls",
        "/calls/map",
        "/calls/numbers",
        "/signals",
        "/warnings",
        "/status",
        "/participants",
        "/participants/alfakzka",
        "/participants/alfakzka/webhooks",
        "/people",
        "/permissions",
        "/audit",
        "/audit/entries/1",
        "/alerts",
        "/alerts/1",
        "/purpose",
        "/sessions",
        "/factors",
        "/factors/app",
        "/password",
        "/prove");
  }

  private static long number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static String axe() throws IOException {
    String name = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = EveryPageTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Whoever adds a page adds it to the list above.
  @Test
  void knowsEveryPageOfTheConsole() {
    Set<String> missing = new TreeSet<>();
    for (String operation : Routes.operations(town.centre)) {
      String pattern = operation.substring(operation.indexOf(' ') + 1);
      if (operation.startsWith("GET ")
          && Guards.at("GET", Routes.path(pattern)).isPresent()
          && !pattern.endsWith(".csv")
          && !NO_PAGES.contains(pattern)
          && pages.stream().noneMatch(page -> fits(pattern, page))) {
        missing.add(pattern);
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static boolean fits(String pattern, String page) {
    PathContainer path = PathContainer.parsePath(page.replaceFirst("\\?.*", ""));
    return PathPatternParser.defaultInstance.parse(pattern).matches(path);
  }

  @Test
  @Tag("slow")
  void everyRoleOpensItsPagesAndIsRefusedTheOthersInWords() {
    List<String> wrong = new ArrayList<>();
    int opened = 0;
    int refused = 0;
    for (ConsoleRole role : ConsoleRole.values()) {
      Page page = console.of(role, "en", 1280);
      for (String path : pages) {
        Response answer = page.navigate(console.address(path));
        boolean may = may(role, path);
        boolean home = path.equals("/") && !may;
        int expected = may ? 200 : home ? answer.status() : 403;
        if (answer.status() != expected || page.locator("main h1").count() != 1) {
          wrong.add(role + " " + path + " -> " + answer.status() + " " + page.url());
        }
        opened += may ? 1 : 0;
        refused += may ? 0 : 1;
      }
      page.context().close();
    }
    System.out.printf("%d pages x roles opened, %d refused%n", opened, refused);
    assertEquals(List.of(), wrong);
    assertEquals(List.of(), console.complaints());
  }

  /// Each page as the role that sees most of it.
  @Test
  void axeFindsNothingSeriousOnAnyPage() {
    Map<ConsoleRole, List<String>> readers =
        pages.stream().collect(Collectors.groupingBy(EveryPageTest::reader));
    List<String> found = new ArrayList<>();
    readers.forEach((role, paths) -> {
      Page page = console.of(role, "en", 1280);
      paths.forEach(path -> found.addAll(violations(page, path)));
      page.context().close();
    });
    Page stranger = console.stranger("en", 1280);
    STRANGERS.forEach(path -> found.addAll(violations(stranger, path)));
    assertEquals(List.of(), found);
  }

  /// All languages, both themes, and a phone's width.
  @Test
  @Tag("slow")
  void axeFindsNothingSeriousInAnyLanguageThemeOrWidth() {
    List<String> found = new ArrayList<>();
    int looked = 0;
    for (ConsoleRole role : ConsoleRole.values()) {
      for (String language : List.of("en", "ru", "kk")) {
        Page page = console.of(role, language, language.equals("ru") ? 360 : 1280);
        page.navigate(
            console.address("/notices?theme=" + (language.equals("en") ? "light" : "dark")));
        for (String path : pages) {
          if (may(role, path)) {
            looked++;
            found.addAll(violations(page, path));
          }
        }
        page.context().close();
      }
    }
    System.out.printf("axe looked at %d pages%n", looked);
    assertTrue(looked > 500);
    assertEquals(List.of(), found);
  }

  private static boolean may(ConsoleRole role, String path) {
    Set<String> names =
        role.permissions().stream().map(Permission::name).collect(Collectors.toSet());
    return Guards.lets(names, "GET", path.replaceFirst("\\?.*", ""));
  }

  private static ConsoleRole reader(String path) {
    return Arrays.stream(ConsoleRole.values())
        .filter(role -> may(role, path))
        .max(
            Comparator.<ConsoleRole>comparingLong(
                    role -> role.permissions().stream().filter(Permission::changes).count())
                .thenComparingInt(role -> role.permissions().size()))
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, String path) {
    page.navigate(console.address(path));
    page.evaluate(axe);
    List<String> found = (List<String>) page.evaluate(AXE);
    return found.stream().map(one -> path + " " + one.replaceAll("\\s+", " ")).toList();
  }
}
