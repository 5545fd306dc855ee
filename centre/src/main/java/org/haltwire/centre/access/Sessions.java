package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Begins people's sessions and ends them. They are in this process's memory: one centre serves at
/// a time, and a restart signs everybody out. When the clock jumps ahead, sessions end early; when
/// it jumps back, they last by so much longer, at most until the server's own limit.
@Component
final class Sessions {

  /// So many a person has at most; with one more the oldest ends.
  static final int MOST = 20;

  private static final int BROWSER = 400;

  private static final HttpSessionSecurityContextRepository CONTEXTS =
      new HttpSessionSecurityContextRepository();

  private final AccessSettings settings;
  private final Ways ways;
  private final AuditLog log;
  private final InstantSource clock;
  private final Map<String, OneSession> live = new ConcurrentHashMap<>();

  Sessions(AccessSettings settings, Ways ways, AuditLog log, InstantSource clock) {
    this.settings = settings;
    this.ways = ways;
    this.log = log;
    this.clock = clock;
  }

  /// Begins a session in the place of the browser's earlier one, of which nothing is left: an id or
  /// forgery token that somebody else set beforehand is worth nothing, and at a desk that two share
  /// the second finds nothing of the first's.
  OneSession begin(
      Person person, Way way, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession http = request.getSession(true);
    http.setMaxInactiveInterval((int) settings.sessionLongest().toSeconds());
    OneSession one =
        new OneSession(beginning(person, way, request), http, confined(person, way), this::forget);
    one.keep();
    live.put(one.beginning().id(), one);
    of(person.name()).stream().skip(MOST).forEach(OneSession::end);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person.name(),
            "",
            AuthorityUtils.createAuthorityList(List.copyOf(person.authorities()))));
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
    String about = "person/" + person.name();
    log.record(new Deed(DeedKind.SIGN_IN, Deed.person(person.name()), about, "", way.word()));
    return one;
  }

  private OneSession.Beginning beginning(Person person, Way way, HttpServletRequest request) {
    String browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return new OneSession.Beginning(
        UUID.randomUUID().toString(),
        person.name(),
        person.revision(),
        way,
        clock.millis(),
        request.getRemoteAddr(),
        browser.substring(0, Math.min(BROWSER, browser.length())));
  }

  /// Who has the terminal owns the centre.
  private boolean confined(Person person, Way way) {
    return settings.requiresSecondFactor()
        && (way == Way.LINK || way == Way.PASSWORD)
        && !ways.of(person.name()).second();
  }

  private void forget(OneSession one) {
    live.remove(one.beginning().id(), one);
  }

  /// Whether the session still holds; who acts in it keeps it alive.
  ///
  /// @param acts whether a person did something, rather than a page by itself
  boolean holds(OneSession one, boolean acts) {
    long now = clock.millis();
    boolean good =
        now - one.used() < settings.sessionIdle().toMillis()
            && now - one.beginning().began() < settings.sessionLongest().toMillis();
    if (good && acts) {
      one.use(now);
    }
    return good;
  }

  /// Whether it has not ended, and still holds. Asking keeps it no longer.
  boolean stands(OneSession one) {
    return live.get(one.beginning().id()) == one && holds(one, false);
  }

  boolean isProven(OneSession one) {
    return clock.millis() - one.proven() < settings.proofGoodFor().toMillis();
  }

  void prove(OneSession one) {
    one.prove(clock.millis());
  }

  /// The person proved who they are elsewhere, at that time.
  void prove(OneSession one, long at) {
    one.prove(Math.min(at, clock.millis()));
  }

  /// A person's sessions that hold, newest first.
  List<OneSession> of(String name) {
    return live.values().stream()
        .filter(one -> one.beginning().name().equals(name) && holds(one, false))
        .sorted(Comparator.comparingLong((OneSession one) -> one.beginning().began()).reversed())
        .toList();
  }

  void end(String name, String id) {
    OneSession one = live.get(id);
    if (one != null && one.beginning().name().equals(name)) {
      one.end();
    }
  }

  /// Ends a person's sessions but this one, as after a changed password.
  void endOthers(String name, OneSession kept) {
    live.values().stream()
        .filter(one -> one != kept && one.beginning().name().equals(name))
        .forEach(OneSession::end);
  }

  void endAll(String name) {
    live.values().stream()
        .filter(one -> one.beginning().name().equals(name))
        .forEach(OneSession::end);
  }
}
