package org.haltwire.centre.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who may do what, as the code has it: for everybody who is signed in, because nobody should have
/// to guess why they are refused.
@Controller
class PermissionsPage {

  @GetMapping("/permissions")
  String show(Authentication person, Model model) {
    model.addAttribute("roles", ConsoleRole.values());
    model.addAttribute("permissions", Permission.values());
    model.addAttribute("guards", Guards.TABLE);
    model.addAttribute("mine", Reader.may(person));
    return "permissions";
  }
}
