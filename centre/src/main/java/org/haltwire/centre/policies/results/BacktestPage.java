package org.haltwire.centre.policies.results;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.haltwire.centre.policies.backtest.Backtest;
import org.haltwire.centre.policies.backtest.BacktestStore;
import org.haltwire.centre.policies.backtest.Backtests;
import org.haltwire.centre.policies.backtest.FindingsFiles;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The back-tests, and what each of them found.
@Controller
class BacktestPage {

  private static final String ADDRESS = "/policies/backtests/";

  /// The newest so many are listed.
  private static final int LISTED = 100;

  /// Of what a policy in the shadow would have decided otherwise, the latest so many are shown.
  private static final int DECISIONS = 50;

  /// Before this part is done nobody reckons what is left.
  private static final double ENOUGH = 0.02;

  private final BacktestStore store;
  private final Backtests backtests;
  private final VersionStore versions;
  private final Results results;

  BacktestPage(BacktestStore store, Backtests backtests, VersionStore versions, Results results) {
    this.store = store;
    this.backtests = backtests;
    this.versions = versions;
    this.results = results;
  }

  @GetMapping("/policies/backtests")
  String list(Model model) {
    model.addAttribute("backtests", store.newest(LISTED));
    return "backtests";
  }

  @GetMapping("/policies/backtests/{id:[0-9]{1,18}}")
  String look(@PathVariable long id, @RequestParam(defaultValue = "") String sort, Model model) {
    Backtest backtest = find(id);
    run(backtest, model);
    versions
        .find(backtest.policy())
        .map(Version::stage)
        .ifPresent(stage -> model.addAttribute("stage", stage));
    store
        .findings(id)
        .ifPresent(json -> results.show(backtest, FindingsFiles.read(json), sort, model));
    if (backtest.kind() == Backtest.Kind.SHADOW) {
      model.addAttribute("decisions", store.decisions(id, Long.MAX_VALUE, DECISIONS));
    }
    return "backtest";
  }

  /// What other numbers would do in one comparison of a rule.
  @GetMapping("/policies/backtests/{id:[0-9]{1,18}}/numbers/{index:[0-9]{1,4}}")
  String number(@PathVariable long id, @PathVariable int index, Model model) {
    Backtest backtest = find(id);
    boolean shown =
        store
            .findings(id)
            .map(json -> results.showNumber(backtest, FindingsFiles.read(json), index, model))
            .orElse(false);
    if (!shown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("backtest", backtest);
    return "backtest-number";
  }

  /// How far it is. Tells the page to load anew when it is over, and to fetch the findings again
  /// when more was counted.
  @GetMapping("/policies/backtests/{id:[0-9]{1,18}}/progress")
  String progress(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") long seen,
      HttpServletResponse response,
      Model model) {
    Backtest backtest = find(id);
    if (!backtest.state().name().equals(state)) {
      response.setHeader("HX-Refresh", "true");
    } else if (backtest.pace().entries() != seen) {
      response.setHeader("HX-Trigger", "counted");
    }
    run(backtest, model);
    return "backtest :: run";
  }

  @PostMapping("/policies/backtests/{id:[0-9]{1,18}}/cancel")
  String cancel(@PathVariable long id) {
    backtests.cancel(find(id).id());
    return "redirect:" + ADDRESS + id;
  }

  @PostMapping("/policies/backtests/{id:[0-9]{1,18}}/resume")
  String resume(@PathVariable long id) {
    backtests.resume(find(id).id());
    return "redirect:" + ADDRESS + id;
  }

  private Backtest find(long id) {
    return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void run(Backtest backtest, Model model) {
    model.addAttribute("backtest", backtest);
    model.addAttribute("percent", (int) (100 * backtest.part()));
    Optional<Backtest.Run> run = store.run(backtest.id());
    run.ifPresent(it -> model.addAttribute("took", it.millis()));
    run.filter(_ -> backtest.part() > ENOUGH && backtest.kind() == Backtest.Kind.BACKTEST)
        .ifPresent(it ->
            model.addAttribute(
                "left", (long) (it.millis() * (1 - backtest.part()) / backtest.part())));
  }
}
