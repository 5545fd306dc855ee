package org.haltwire.centre.looks;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.access.Reach;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before every page about people: asks what for, takes the look down before it is answered,
/// and lets nobody look beyond their regions. What cannot be taken down is not shown: where the
/// database is away the page fails.
final class Looking implements HandlerInterceptor {

  /// The same look again within this time is not taken down again: pages ask for what is new.
  private static final long AGAIN = 5 * 60_000;

  private static final int REMEMBERED = 500;
  private static final String SEEN = "haltwire.seen";

  private final CaseBook cases;
  private final Reaches reaches;
  private final Purposes purposes;
  private final AuditLog log;
  private final InstantSource clock;

  Looking(CaseBook cases, Reaches reaches, Purposes purposes, AuditLog log, InstantSource clock) {
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
    if (seen.isEmpty() || person == null || request.getDispatcherType() != DispatcherType.REQUEST) {
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
      String hidden =
          request.getRequestURI().replaceFirst("/" + id + "(/|$)", "/" + sight.hiding() + "$1");
      request.getRequestDispatcher(hidden).forward(request, response);
      return false;
    }
    if (known.isPresent() && !sight.what().isEmpty()) {
      String about = sight.by().orElseThrow().name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
      take(sight, about, new Purpose(known.get().id(), ""), known.get().regions(), request);
    }
    return true;
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
    String about = id.isEmpty() ? request.getRequestURI() : sight.what() + "/" + id;
    Set<String> regions =
        purpose.get().caseNumber() == 0
            ? Set.of()
            : cases
                .find(CaseBook.By.CASE, Long.toString(purpose.get().caseNumber()))
                .map(CaseBook.Known::regions)
                .orElse(Set.of());
    take(sight, about, purpose.get(), regions, request);
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

  private void take(
      Sight sight, String about, Purpose purpose, Set<String> regions, HttpServletRequest request) {
    Principal person = request.getUserPrincipal();
    if (!isNew(request.getSession(), sight.what() + " " + about)) {
      return;
    }
    boolean home = regions.stream().anyMatch(reaches.of(person).home()::contains);
    String detail =
        "what=%s%s%s records=1"
            .formatted(
                sight.what(),
                purpose.caseNumber() > 0 ? " case=" + purpose.caseNumber() : "",
                home ? " home=yes" : "");
    DeedKind kind =
        switch (sight.what()) {
          case "export" -> DeedKind.EXPORT;
          case "search" -> DeedKind.SEARCH;
          default -> DeedKind.LOOK_UP;
        };
    log.record(new Deed(kind, Deed.person(person.getName()), about, purpose.words(), detail));
  }

  /// Exports and searches are always new.
  private boolean isNew(HttpSession session, String look) {
    if (look.startsWith("export") || look.startsWith("search")) {
      return true;
    }
    synchronized (session.getId().intern()) {
      long now = clock.millis();
      Map<String, Long> known =
          session.getAttribute(SEEN) instanceof Recent recent ? recent : new Recent();
      Long last = known.put(look, now);
      session.setAttribute(SEEN, known);
      return last == null || now - last > AGAIN;
    }
  }

  /// The latest looks of a session.
  private static final class Recent extends LinkedHashMap<String, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > REMEMBERED;
    }
  }
}
