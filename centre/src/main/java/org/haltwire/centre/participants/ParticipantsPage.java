package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is connected, and their keys: a new one is shown once, an old one can be ended.
@Controller
class ParticipantsPage {

  private final Participants participants;

  ParticipantsPage(Participants participants) {
    this.participants = participants;
  }

  @GetMapping("/participants")
  String list(Model model) {
    Map<String, List<KeyRecord>> keys =
        participants.keys().stream().collect(Collectors.groupingBy(KeyRecord::participant));
    model.addAttribute("participants", participants.all());
    model.addAttribute("keys", keys);
    model.addAttribute("roles", Role.values());
    return "participants";
  }

  @PostMapping("/participants")
  String add(
      @RequestParam String code,
      @RequestParam String title,
      @RequestParam(required = false, defaultValue = "") List<Role> roles,
      HttpServletResponse response,
      Model model) {
    if (roles.isEmpty()) {
      return refuse("participants.no-role", response, model);
    }
    Set<Role> set = EnumSet.copyOf(roles);
    String stripped = title.strip();
    if (!Participant.isCode(code) || !Participant.isTitle(stripped)) {
      return refuse("participants.wrong", response, model);
    }
    return participants.register(new Participant(code, stripped, set))
        ? "redirect:/participants"
        : refuse("participants.taken", response, model);
  }

  /// The answer itself shows the key, and no address leads to it again.
  @PostMapping("/participants/{code}/keys")
  String issue(@PathVariable String code, HttpServletResponse response, Model model) {
    Optional<ApiKey> key = participants.issue(code);
    model.addAttribute("owner", code);
    if (key.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("full", true);
    } else {
      model.addAttribute("newKey", key.get().text());
    }
    return list(model);
  }

  @PostMapping("/participants/{code}/keys/{prefix}/revoke")
  String revoke(@PathVariable String code, @PathVariable String prefix) {
    participants.revoke(code, prefix);
    return "redirect:/participants";
  }

  private String refuse(String why, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("problem", why);
    return list(model);
  }
}
