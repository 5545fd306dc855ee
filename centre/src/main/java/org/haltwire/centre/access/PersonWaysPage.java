package org.haltwire.centre.access;

import org.haltwire.centre.access.guess.KnownBrowsers;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What an administrator does for somebody whose telephone or password is lost: ends their
/// sessions, and takes all their ways to sign in away, so that a new link leads them to set up
/// others.
@Controller
class PersonWaysPage {

  private final ConsoleAccounts accounts;
  private final PersonLinks links;
  private final Sessions sessions;
  private final Ways ways;
  private final KnownBrowsers browsers;
  private final AuditLog log;

  PersonWaysPage(
      ConsoleAccounts accounts,
      PersonLinks links,
      Sessions sessions,
      Ways ways,
      KnownBrowsers browsers,
      AuditLog log) {
    this.accounts = accounts;
    this.links = links;
    this.sessions = sessions;
    this.ways = ways;
    this.browsers = browsers;
    this.log = log;
  }

  @PostMapping("/people/{name}/end-sessions")
  String endSessions(@PathVariable String name, Authentication by) {
    sessions.endAll(name);
    record(name, by, "sessions ended");
    return "redirect:/people";
  }

  /// What was taken is gone before the sessions end: none begins with it in between.
  @PostMapping("/people/{name}/remove-ways")
  String removeWays(@PathVariable String name, Authentication by) {
    accounts.reset(
        name,
        by.getName(),
        () -> {
          ways.removeAll(name);
          browsers.forget(name);
        });
    links.forget(name);
    sessions.endAll(name);
    return "redirect:/people";
  }

  private void record(String name, Authentication by, String what) {
    log.record(new Deed(DeedKind.PEOPLE, Deed.person(by.getName()), "person/" + name, "", what));
  }
}
