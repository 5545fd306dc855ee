package org.haltwire.centre.checks;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What the public is told of a form that cannot be read: where the filter of forms sends it.
@Controller
class UnreadablePage {

  private static final int FINE = 200;
  private static final int BAD = 400;

  @GetMapping("/public/unreadable")
  String say(HttpServletResponse response, Model model) {
    if (response.getStatus() == FINE) {
      response.setStatus(BAD);
    }
    model.addAttribute("status", response.getStatus());
    return "public-unreadable";
  }
}
