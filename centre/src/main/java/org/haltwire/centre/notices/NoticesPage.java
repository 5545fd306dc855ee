package org.haltwire.centre.notices;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.haltwire.centre.access.Reader;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The list of notices, and the count beside the bell, which each page asks for by itself.
@Controller
class NoticesPage {

  private static final Comparator<Notice> ORDER =
      Comparator.comparing(Notice::urgent)
          .reversed()
          .thenComparing(Comparator.comparingLong(Notice::since).reversed())
          .thenComparing(Notice::text);

  private final List<Waiting> capabilities;
  private final Seen seen;
  private final InstantSource clock;

  NoticesPage(List<Waiting> capabilities, Seen seen, InstantSource clock) {
    this.capabilities = capabilities;
    this.seen = seen;
    this.clock = clock;
  }

  @GetMapping("/notices")
  String list(Authentication person, Model model) {
    model.addAttribute("notices", of(person));
    model.addAttribute("seenUntil", seen.until(person.getName()));
    return "notices";
  }

  /// How many are new, as the inside of the bell.
  @GetMapping("/notices/count")
  String count(Authentication person, Model model) {
    long until = seen.until(person.getName());
    List<Notice> fresh = of(person).stream().filter(one -> one.since() > until).toList();
    model.addAttribute("count", fresh.size());
    model.addAttribute("urgent", fresh.stream().anyMatch(Notice::urgent));
    return "notices-count";
  }

  @PostMapping("/notices/seen")
  String seen(Authentication person) {
    seen.all(person.getName(), clock.millis());
    return "redirect:/notices";
  }

  private List<Notice> of(Authentication person) {
    return capabilities.stream()
        .filter(one -> Reader.may(person, one.permission()))
        .flatMap(one -> one.waiting(person).stream())
        .sorted(ORDER)
        .toList();
  }
}
