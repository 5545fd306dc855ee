package org.haltwire.centre.calls.numbers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.labels.Labels;
import org.haltwire.core.call.FrequentNumbers;
import org.haltwire.core.call.PhoneNumber;
import org.haltwire.core.call.Reason;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The callers that were labelled and blocked most, and the page of a number. To look at a number
/// takes a reason, which is written down with the name of who looked. A number never stands in an
/// address: those are kept in histories and logs.
@Controller
class NumbersPage {

  private static final int TOP = 20;
  private static final int WHY_LEAST = 5;
  private static final int WHY_MOST = 200;
  private static final int SHOWN = 20;
  private static final List<Integer> DAYS = List.of(1, 7, 30);

  private final FrequentCallers frequent;
  private final BlockedCallStore calls;
  private final NumberLooks looks;
  private final Labels labels;
  private final Numbers book;
  private final InstantSource clock;
  private final Duration keep;

  NumbersPage(
      FrequentCallers frequent,
      BlockedCallStore calls,
      NumberLooks looks,
      Labels labels,
      Numbers book,
      InstantSource clock,
      KeptSettings settings) {
    this.frequent = frequent;
    this.calls = calls;
    this.looks = looks;
    this.labels = labels;
    this.book = book;
    this.clock = clock;
    this.keep = settings.blockedCalls();
  }

  /// The callers to whom one reason was given most.
  ///
  /// @param reason the end of the key of its text
  record Top(String reason, long calls, List<Caller> callers) {}

  record Caller(long number, String owner, long atLeast, long atMost) {}

  @GetMapping("/calls/numbers")
  String list(@RequestParam(defaultValue = "1") String days, Model model) {
    return show(days, "", "", model);
  }

  /// The same page with a number already in the form.
  @PostMapping("/calls/numbers")
  String choose(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "1") String days,
      Model model) {
    return show(days, number, "", model);
  }

  @PostMapping("/calls/numbers/look")
  String look(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String why,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    long read = PhoneNumber.of(number.replaceAll("[ ()-]", ""));
    String reason = why.strip();
    if (read <= 0 || reason.length() < WHY_LEAST || reason.length() > WHY_MOST) {
      response.setStatus(422);
      model.addAttribute("why", reason);
      return show("1", number, read <= 0 ? "numbers.no-number" : "numbers.no-why", model);
    }
    long since = clock.millis() - keep.toMillis();
    looks.note(who.getName(), read, reason);
    model.addAttribute("number", read);
    model.addAttribute("known", book.known(read));
    model.addAttribute("under", calls.under(read, since));
    model.addAttribute("to", calls.to(read, since));
    model.addAttribute("latest", calls.latest(read, SHOWN));
    model.addAttribute("labels", labels.aboutPhone(Long.toString(read), SHOWN));
    model.addAttribute("looks", looks.latest(read, SHOWN));
    model.addAttribute("kept", keep.toDays());
    return "calls-number";
  }

  private String show(String days, String number, String wrong, Model model) {
    int back = DAYS.stream().filter(one -> days.equals(one.toString())).findFirst().orElse(1);
    List<Top> tops = new ArrayList<>();
    frequent
        .of(back)
        .forEach(
            (reason, counts) -> tops.add(new Top(key(reason), counts.total(), callers(counts))));
    tops.sort(Comparator.comparingLong(Top::calls).reversed().thenComparing(Top::reason));
    model.addAttribute("tops", tops);
    model.addAttribute("days", back);
    model.addAttribute("choices", DAYS);
    model.addAttribute("number", number);
    model.addAttribute("wrong", wrong);
    return "calls-numbers";
  }

  private List<Caller> callers(FrequentNumbers counts) {
    return counts.top(TOP).stream()
        .map(one ->
            new Caller(one.number(), book.known(one.number()).owner(), one.atLeast(), one.atMost()))
        .toList();
  }

  static String key(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
