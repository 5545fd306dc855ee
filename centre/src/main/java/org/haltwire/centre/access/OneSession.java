package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Optional;
import java.util.function.Consumer;

/// A person's session: what was known when it began, and what has happened in it since. It lies in
/// the server's own session and says when that ends, however it ends.
final class OneSession implements HttpSessionBindingListener {

  private static final String KEY = "haltwire.session";

  /// Who comes by the provider may come by a cookie of its: what they proved, and when, it says.
  private static final long NEVER = 0;

  /// What does not change.
  ///
  /// @param id to end it by; lets nobody in
  /// @param revision the person's when it began
  /// @param began the clock's milliseconds
  /// @param browser what it calls itself
  record Beginning(
      String id, String name, long revision, Way way, long began, String address, String browser) {}

  private final Beginning beginning;
  private final HttpSession http;
  private final Consumer<OneSession> over;
  private volatile long used;
  private volatile long proven;
  private volatile boolean confined;

  /// @param confined whether it may do nothing but set up a second factor
  OneSession(Beginning beginning, HttpSession http, boolean confined, Consumer<OneSession> over) {
    this.beginning = beginning;
    this.http = http;
    this.confined = confined;
    this.over = over;
    this.used = beginning.began();
    this.proven = beginning.way() == Way.PROVIDER ? NEVER : beginning.began();
  }

  static Optional<OneSession> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).flatMap(OneSession::of);
  }

  static Optional<OneSession> of(HttpSession session) {
    return session.getAttribute(KEY) instanceof OneSession one
        ? Optional.of(one)
        : Optional.empty();
  }

  void keep() {
    http.setAttribute(KEY, this);
  }

  Beginning beginning() {
    return beginning;
  }

  long used() {
    return used;
  }

  void use(long now) {
    used = now;
  }

  /// When the person last proved who they are.
  long proven() {
    return proven;
  }

  void prove(long now) {
    proven = now;
  }

  boolean confined() {
    return confined;
  }

  void release() {
    confined = false;
  }

  void end() {
    try {
      http.invalidate();
    } catch (IllegalStateException already) {
      over.accept(this);
    }
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    over.accept(this);
  }
}
