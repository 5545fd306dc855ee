package org.haltwire.centre.recovery.console;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.our.OwnInstitution;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The holds at an institution's own accounts, and all that it was told.
@Controller
class OurHoldsPage {

  static final int ROWS = 50;

  private final OwnHolds holds;
  private final OwnInstitution own;

  OurHoldsPage(OwnHolds holds, OwnInstitution own) {
    this.holds = holds;
    this.own = own;
  }

  @GetMapping("/our/holds")
  String holds(@RequestParam(defaultValue = "0") long before, Principal person, Model model) {
    List<OwnHolds.Row> some = holds.holds(own.code(person), number(before), ROWS + 1);
    List<OwnHolds.Row> shown = some.subList(0, Math.min(ROWS, some.size()));
    model.addAttribute("holds", shown);
    model.addAttribute("older", some.size() > ROWS ? shown.getLast().number() : 0);
    return "our-holds";
  }

  @GetMapping("/our/orders")
  String orders(@RequestParam(defaultValue = "0") long before, Principal person, Model model) {
    List<OwnHolds.Told> some = holds.orders(own.code(person), number(before), ROWS + 1);
    List<OwnHolds.Told> shown = some.subList(0, Math.min(ROWS, some.size()));
    model.addAttribute("orders", shown);
    model.addAttribute("older", some.size() > ROWS ? shown.getLast().number() : 0);
    return "our-orders";
  }

  private static long number(long before) {
    return before > 0 ? before : Long.MAX_VALUE;
  }
}
