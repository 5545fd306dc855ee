package org.haltwire.centre.signals.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.signals.SignalTerms;
import org.haltwire.centre.signals.SignalsSettings;
import org.haltwire.centre.signals.known.Teller;
import org.haltwire.centre.signals.known.Tellers;
import org.haltwire.centre.signals.log.QueryStore;
import org.haltwire.centre.signals.log.QueryStore.Count;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who asks for signals, and whether operators tell. Counts only: about whom was asked is in the
/// record, as a token.
@Controller
class SignalsPage {

  private final QueryStore queries;
  private final Tellers tellers;
  private final Numbers numbers;
  private final SignalsSettings settings;
  private final SignalTerms terms;
  private final InstantSource clock;
  private final Say say;

  SignalsPage(
      QueryStore queries,
      Tellers tellers,
      Numbers numbers,
      SignalsSettings settings,
      SignalTerms terms,
      InstantSource clock,
      Say say) {
    this.queries = queries;
    this.tellers = tellers;
    this.numbers = numbers;
    this.settings = settings;
    this.terms = terms;
    this.clock = clock;
    this.say = say;
  }

  /// An operator that tells.
  ///
  /// @param state `active` or `failed` (silent)
  /// @param watched from when on changes of SIM cards are known; empty for never, as the others
  record Row(String code, String state, String watched, String sim, String lines) {}

  @GetMapping("/signals")
  String signals(Model model) {
    List<Count> counts = queries.counts();
    List<Row> rows = new ArrayList<>();
    for (Teller teller : tellers.all()) {
      if (numbers.isOperator(teller.operator())) {
        rows.add(row(teller));
      }
    }
    model.addAttribute("counts", counts);
    model.addAttribute("operators", rows);
    model.addAttribute("today", counts.stream().mapToLong(Count::today).sum());
    model.addAttribute("week", counts.stream().mapToLong(Count::week).sum());
    model.addAttribute("silence", say.duration(settings.silence().toMillis()));
    model.addAttribute("retention", say.number(terms.signalQueries().toDays()));
    return "signals";
  }

  private Row row(Teller teller) {
    boolean silent = clock.millis() - teller.heard() > settings.silence().toMillis();
    return new Row(
        teller.operator(),
        silent ? "failed" : "active",
        time(teller.watched()),
        time(teller.sim()),
        time(teller.lines()));
  }

  private String time(long millis) {
    return millis == 0 ? "" : say.time(millis);
  }
}
