package org.haltwire.centre.looks;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.access.Reach;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/// Stands before every page about people: asks what for, takes the look down before it is answered,
/// and lets nobody look beyond their regions. What cannot be taken down is not shown: where the
/// database is away the page fails.
final class Looking implements HandlerInterceptor {

  /// The same look again within this time is not taken down again: pages ask for what is new.
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private static final int REMEMBERED = 500;
  private static final String SEEN = "haltwire.seen";
  private static final String EXPORT = "export";
  private static final String ENDS = Looking.class.getName();
  private static final String HIDDEN = "haltwire.hidden";

  private final CaseBook cases;
  private final Reaches reaches;
  private final Purposes purposes;
  private final LookLog log;
  private final InstantSource clock;

  Looking(CaseBook cases, Reaches reaches, Purposes purposes, LookLog log, InstantSource clock) {
    this.cases = cases;
    this.reaches = reaches;
    this.purposes = purposes;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws ServletException, IOException {
    Optional<Sight.Seen> seen = Sight.at(request.getMethod(), request.getRequestURI());
    @Nullable Principal person = request.getUserPrincipal();
    boolean goesOn = request.getDispatcherType() == DispatcherType.ASYNC;
    if (seen.isEmpty() || person == null || goesOn || request.getAttribute(HIDDEN) != null) {
      return true;
    }
    Sight sight = seen.get().sight();
    return sight.by().isPresent()
        ? ofCase(sight, seen.get().id(), person, request, response)
        : withPurpose(sight, seen.get().id(), request, response);
  }

  private boolean ofCase(
      Sight sight,
      String id,
      Principal person,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    Optional<CaseBook.Known> known = cases.find(sight.by().orElseThrow(), id);
    Reach reach = reaches.of(person);
    if (known.isPresent() && !reach.covers(known.get().regions())) {
      // As who asks for what is not there: the same answer, by the same way.
      request.setAttribute(HIDDEN, true);
      String hidden = sight.hidden(request.getRequestURI());
      request.getRequestDispatcher(hidden).forward(request, response);
      return false;
    }
    if (known.isPresent() && !sight.what().isEmpty()) {
      String about = sight.by().orElseThrow().name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
      Purpose purpose = purpose(sight, known.get().id(), request.getSession());
      Looker looker = new Looker(person, purpose, known.get().regions());
      take(sight, about, request, looker);
    }
    return true;
  }

  /// Who opens a case says by that what for. What belongs to one is looked at for the case that
  /// they stated or have opened lately, or for none.
  private Purpose purpose(Sight sight, long number, HttpSession session) {
    Purpose ofCase = new Purpose(number, "");
    if (sight.by().orElseThrow() == CaseBook.By.CASE) {
      return ofCase;
    }
    Optional<Purpose> stated = purposes.of(session);
    if (stated.isPresent() && stated.get().caseNumber() > 0) {
      return stated.get();
    }
    boolean opened =
        recent(session).has(key("case", "case/" + number, ofCase), clock.millis(), Purposes.HOLDS);
    return opened ? ofCase : stated.orElse(Purpose.NONE);
  }

  private boolean withPurpose(
      Sight sight, String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession();
    Optional<Purpose> purpose = purposes.of(session);
    if (purpose.isEmpty()) {
      ask(request, response);
      return false;
    }
    purposes.state(session, purpose.get());
    if (!sight.what().isEmpty()) {
      String about = id.isEmpty() ? request.getServletPath() : sight.what() + "/" + id;
      Looker looker =
          new Looker(
              request.getUserPrincipal(),
              purpose.get(),
              log.regions(sight.what(), id, purpose.get()));
      take(sight, about, request, looker);
    }
    return true;
  }

  /// Leads to the question, and from there back.
  private static void ask(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String to = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/purpose?to=" + to);
    } else {
      response.sendRedirect("/purpose?to=" + to);
    }
  }

  /// Who looks, what for, and at people of which regions.
  private record Looker(Principal person, Purpose purpose, Set<String> regions) {}

  private void take(Sight sight, String about, HttpServletRequest request, Looker looker) {
    if (sight.what().equals(EXPORT)) {
      export(about, Deed.BEGUN, looker);
      Runnable ends = () -> export(about, "records=" + CountedLines.rows(request), looker);
      request.setAttribute(ENDS, ends);
      return;
    }
    Recent recent = recent(request.getSession());
    String key = key(sight.what(), about, looker.purpose());
    if (!recent.has(key, clock.millis(), AGAIN)) {
      LookLog.Look look = new LookLog.Look(DeedKind.LOOK_UP, sight.what(), about, "records=1");
      log.take(looker.person(), look, looker.purpose(), looker.regions());
      // Only now: a look that could not be taken down is new the next time as well.
      recent.put(key, clock.millis());
    }
  }

  private void export(String about, String detail, Looker looker) {
    LookLog.Look look = new LookLog.Look(DeedKind.EXPORT, EXPORT, about, detail);
    log.take(looker.person(), look, looker.purpose(), looker.regions());
  }

  /// How much left the centre is known only now, also where the reader broke off. If it cannot be
  /// taken down any more, there is still the entry of the beginning.
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(ENDS) instanceof Runnable ends) {
      request.removeAttribute(ENDS);
      ends.run();
    }
  }

  private static String key(String what, String about, Purpose purpose) {
    return what + " " + about + " " + purpose.caseNumber() + " " + purpose.words();
  }

  private static Recent recent(HttpSession session) {
    synchronized (WebUtils.getSessionMutex(session)) {
      Recent recent = session.getAttribute(SEEN) instanceof Recent known ? known : new Recent();
      session.setAttribute(SEEN, recent);
      return recent;
    }
  }

  /// The latest looks of a session that were taken down, and when.
  private static final class Recent implements Serializable {

    @Serial private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Long> looks = new LinkedHashMap<>();

    synchronized boolean has(String look, long now, Duration within) {
      Long at = looks.get(look);
      return at != null && now - at < within.toMillis();
    }

    synchronized void put(String look, long now) {
      looks.putLast(look, now);
      if (looks.size() > REMEMBERED) {
        looks.pollFirstEntry();
      }
    }
  }
}
