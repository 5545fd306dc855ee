package org.haltwire.centre.recovery.reporters;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who reports, how often it was not so, and which accounts the same people report together.
@Controller
class ReportersPage {

  private static final int ROWS = 100;

  private final ReporterStore store;

  ReportersPage(ReporterStore store) {
    this.store = store;
  }

  @GetMapping("/recovery/reporters")
  String show(Model model) {
    model.addAttribute("reporters", store.reporters());
    model.addAttribute("together", store.together(ROWS));
    return "reporters";
  }
}
