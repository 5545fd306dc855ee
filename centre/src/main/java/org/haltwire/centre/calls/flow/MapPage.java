package org.haltwire.centre.calls.flow;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The live map of calls.
@Controller
class MapPage {

  private static final List<Integer> MINUTES = List.of(1, 5, 60);

  private final Flows flows;

  MapPage(Flows flows) {
    this.flows = flows;
  }

  /// @param minutes 1, 5 or 60; anything else is 5
  @GetMapping("/calls/map")
  String map(@RequestParam(defaultValue = "5") String minutes, Model model) {
    int back = MINUTES.stream().filter(one -> minutes.equals(one.toString())).findFirst().orElse(5);
    List<Flow> seen = flows.of(back);
    model.addAttribute("minutes", back);
    model.addAttribute("choices", MINUTES);
    model.addAttribute("flows", seen);
    model.addAttribute("drawing", FlowDrawing.of(seen));
    model.addAttribute("width", FlowDrawing.WIDTH);
    return "calls-map";
  }
}
