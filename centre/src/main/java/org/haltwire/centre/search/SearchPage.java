package org.haltwire.centre.search;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.access.Reader;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.looks.LookLog;
import org.haltwire.centre.looks.Purposes;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Searches everything that the reader may see. Asks what for, if that was not said lately; what
/// was looked for waits in the form meanwhile.
@Controller
class SearchPage {

  /// So many of a kind are shown.
  private static final int SHOWN = 20;

  private final List<Findable> findables;
  private final Purposes purposes;
  private final LookLog log;
  private final Tokens tokens;

  SearchPage(List<Findable> findables, Purposes purposes, LookLog log, Tokens tokens) {
    this.findables = findables.stream().sorted(Comparator.comparingInt(Findable::order)).toList();
    this.purposes = purposes;
    this.log = log;
    this.tokens = tokens;
  }

  /// What was found of one kind.
  ///
  /// @param more whether there are more than are shown
  record Group(String key, List<Found> found, boolean more) {

    static Group of(String key, List<Found> some) {
      return new Group(key, some.subList(0, Math.min(SHOWN, some.size())), some.size() > SHOWN);
    }
  }

  @GetMapping("/search")
  String form(Authentication reader, Model model) {
    model.addAttribute("kinds", ofReader(reader).stream().map(Findable::key).toList());
    return "search";
  }

  @PostMapping("/search")
  String search(
      @RequestParam(defaultValue = "") String what,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      Authentication reader,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("what", what);
    Optional<Sought> sought = Sought.of(what);
    if (sought.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("wrong", "search.wrong");
      return form(reader, model);
    }
    boolean said = !number.isBlank() || !reason.isBlank();
    if (said && !purposes.state(session, reader, number, reason)) {
      response.setStatus(422);
      model.addAttribute("number", number);
      model.addAttribute("reason", reason);
      model.addAttribute("unfit", number.isBlank() ? "purpose.reason-wrong" : "purpose.case-wrong");
    }
    model.addAttribute("asks", !purposes.isStated(session));
    return purposes.isStated(session)
        ? found(sought.get(), reader, session, model)
        : form(reader, model);
  }

  private String found(Sought sought, Authentication reader, HttpSession session, Model model) {
    List<Group> groups =
        ofReader(reader).stream()
            .map(one -> Group.of(one.key(), one.find(sought, reader, SHOWN + 1)))
            .filter(group -> !group.found().isEmpty())
            .toList();
    int count = groups.stream().mapToInt(group -> group.found().size()).sum();
    // A search that cannot be taken down fails here, before anything is shown.
    log.searched(reader, session, subject(sought), count);
    if (count == 1 && groups.getFirst().found().getFirst().form().isEmpty()) {
      return "redirect:" + groups.getFirst().found().getFirst().address();
    }
    model.addAttribute("groups", groups);
    return form(reader, model);
  }

  private List<Findable> ofReader(Authentication reader) {
    return findables.stream().filter(one -> Reader.may(reader, one.permission())).toList();
  }

  /// The same for each search of the same thing, and nothing that tells what it was: what stands
  /// for a phone or an account in what is kept of one person, so that searches are found there.
  /// What has no form of its own may be an account.
  private String subject(Sought sought) {
    String token =
        switch (sought.form()) {
          case PHONE -> tokens.phone(sought.phone().orElseThrow());
          case ACCOUNT, REFERENCE -> tokens.account(sought.account().orElse(sought.text()));
          case SITE -> tokens.person(sought.text());
        };
    return sought.form().word() + "/" + token;
  }
}
