package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/// The page between signing out here and signing out at the provider. It is reached from within.
@Controller
class ProviderExitPage {

  static final String PATH = "/sign-in/oidc/leave";
  static final String PLACE = "haltwire.exit";

  @PostMapping(PATH)
  String leave(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!(request.getAttribute(PLACE) instanceof String place)) {
      return "redirect:/sign-in";
    }
    response.setHeader("Refresh", "0; url=" + place);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("place", place);
    return "sign-out-provider";
  }
}
