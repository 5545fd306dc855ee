package org.haltwire.centre.access;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.factor.Passwords;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The console in a real browser: the system's Chromium, a profile of its own for every page.
public final class TestingConsole implements AutoCloseable {

  /// Adds people in tests: not the administrator, who could then not be the second of two with
  /// them.
  static final String FOUNDER = "founder";

  static final String PASSWORD = "quiet river under stones";

  /// Who does all the centre's work and may approve nothing.
  static final Set<ConsoleRole> WORK =
      Set.of(
          ConsoleRole.ANALYST,
          ConsoleRole.INVESTIGATOR,
          ConsoleRole.SUPERVISOR,
          ConsoleRole.POLICY_AUTHOR,
          ConsoleRole.TELECOM_OFFICER);

  static final Set<ConsoleRole> WORK_AND_APPROVE =
      Set.of(
          ConsoleRole.ANALYST,
          ConsoleRole.INVESTIGATOR,
          ConsoleRole.SUPERVISOR,
          ConsoleRole.POLICY_AUTHOR,
          ConsoleRole.TELECOM_OFFICER,
          ConsoleRole.POLICY_APPROVER);

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final AtomicReference<Optional<String>> hash =
      new AtomicReference<>(Optional.empty());

  private final TestingCentre centre;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private TestingConsole(TestingCentre centre, Playwright playwright, Browser browser) {
    this.centre = centre;
    this.playwright = playwright;
    this.browser = browser;
  }

  /// A browser beside a running centre; the test is skipped where there is no Chromium.
  public static TestingConsole open(TestingCentre centre) {
    Assumptions.assumeTrue(Files.exists(CHROMIUM), "needs " + CHROMIUM);
    givePassword(centre, ConsoleAccounts.ADMINISTRATOR);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setTimeout(180_000)
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new TestingConsole(centre, playwright, browser);
  }

  /// A page of somebody who is not signed in.
  public Page stranger(String language, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, width < 500 ? 800 : 900));
    context.setDefaultTimeout(180_000);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      // A refused form answers 4xx, which a browser notes as well: that is no complaint about a
      // page.
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        complain(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onResponse(answer -> {
      if (answer.status() >= 500) {
        complaints.add(answer.status() + " at " + answer.url());
      }
    });
    return page;
  }

  /// A request is given up when the reader goes on before the answer is there. htmx tells it as two
  /// errors in a row, of which the first also comes alone, for a request that failed.
  private void complain(String text) {
    boolean givenUp =
        text.startsWith("htmx:sendAbort")
            && !complaints.isEmpty()
            && complaints.getLast().startsWith("htmx:afterRequest");
    if (givenUp) {
      complaints.removeLast();
    } else {
      complaints.add(text);
    }
  }

  /// A page of the administrator, signed in with the password.
  public Page administrator(String language, int width) {
    return signIn(ConsoleAccounts.ADMINISTRATOR, stranger(language, width));
  }

  /// Signs in without the form, which `PasskeyBrowserTest` fills in: a browser takes seconds for
  /// the three pages.
  private Page signIn(String name, Page page) {
    ConsoleClient client = ConsoleClient.signedIn(centre, name);
    List<Cookie> cookies =
        client.cookies().stream()
            .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address("/")))
            .toList();
    page.context().addCookies(cookies);
    return page;
  }

  /// Takes a picture for those who want to look at what the tests walked through: into
  /// `target/pictures` where `HALTWIRE_SHOOT` is set, and otherwise not, for a picture takes a
  /// second.
  public static void shoot(Page page, String name) {
    if (System.getenv("HALTWIRE_SHOOT") != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "pictures", name + ".png")));
    }
  }

  /// A page of somebody with the rights of an analyst and an approver, signed in.
  public Page approver(String name, String language, int width) {
    add(centre, name, WORK_AND_APPROVE);
    return signIn(name, stranger(language, width));
  }

  /// A page of somebody with one role, signed in.
  public Page of(ConsoleRole role, String language, int width) {
    String name = "only-" + role.name().toLowerCase(java.util.Locale.ROOT);
    add(centre, name, Set.of(role));
    return signIn(name, stranger(language, width));
  }

  /// A page of somebody whom the test added, signed in.
  Page as(String name, String language, int width) {
    return signIn(name, stranger(language, width));
  }

  /// Adds somebody with these roles and a password, where there is nobody of this name.
  static void add(TestingCentre centre, String name, Set<ConsoleRole> roles) {
    ConsoleAccounts accounts = centre.bean(ConsoleAccounts.class);
    if (accounts.person(name).isEmpty()) {
      boolean bank = roles.equals(Set.of(ConsoleRole.INSTITUTION));
      Reach reach = bank ? new Reach("demo-bank", new TreeSet<>(), new TreeSet<>()) : Reach.WHOLE;
      accounts.add(name, name, roles, reach, FOUNDER);
      givePassword(centre, name);
    }
  }

  /// Makes `PASSWORD` somebody's password. It is hashed once: that is made to take long.
  static void givePassword(TestingCentre centre, String name) {
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    Optional<String> known = hash.get();
    if (known.isEmpty()) {
      centre.bean(Passwords.class).set(name, PASSWORD);
      hash.set(
          jdbc.sql("select password from console_account where name = :name")
              .param("name", name)
              .query(String.class)
              .optional());
    } else {
      jdbc.sql("update console_account set password = :hash, changed_at = now() where name = :name")
          .param("name", name)
          .param("hash", known.get())
          .update();
    }
  }

  public String address(String path) {
    return centre.uri(path).toString();
  }

  /// What browsers said went wrong: scripts that failed, content that the policy kept out.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
