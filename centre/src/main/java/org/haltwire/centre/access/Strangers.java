package org.haltwire.centre.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sessions of who is not signed in: forms for anybody begin one. There are at most so many; with
/// one more the oldest ends, and whoever had it begins again. So a flood costs strangers their
/// forms, and neither the memory nor the people who are signed in.
///
/// A limit of the server's own would refuse everybody new instead, who wants to sign in among them.
@Component
final class Strangers implements HttpSessionListener {

  private final int most;
  private final LinkedHashSet<HttpSession> oldestFirst = new LinkedHashSet<>();

  Strangers(AccessSettings settings) {
    this.most = settings.mostStrangers();
  }

  /// What is ended is ended outside the lock: the server holds one of the session's own meanwhile.
  @Override
  public void sessionCreated(HttpSessionEvent event) {
    for (HttpSession old : add(event.getSession())) {
      try {
        if (OneSession.of(old).isEmpty()) {
          old.invalidate();
        }
      } catch (IllegalStateException over) {
        sessionDestroyed(new HttpSessionEvent(old));
      }
    }
  }

  @Override
  public synchronized void sessionDestroyed(HttpSessionEvent event) {
    oldestFirst.remove(event.getSession());
  }

  /// What is too much now. Whoever has signed in meanwhile is among it and is not counted again.
  private synchronized List<HttpSession> add(HttpSession session) {
    oldestFirst.add(session);
    List<HttpSession> tooMuch = new ArrayList<>();
    while (oldestFirst.size() > most) {
      tooMuch.add(oldestFirst.removeFirst());
    }
    return tooMuch;
  }
}
