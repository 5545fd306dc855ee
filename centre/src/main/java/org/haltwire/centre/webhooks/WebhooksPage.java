package org.haltwire.centre.webhooks;

import java.security.Principal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.audit.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a participant is told, and what came of it; and the keys that sign.
@Controller
class WebhooksPage {

  private final EndpointDesk desk;
  private final KeyRing keys;
  private final InstantSource clock;

  WebhooksPage(EndpointDesk desk, KeyRing keys, InstantSource clock) {
    this.desk = desk;
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping("/participants/{code}/webhooks")
  String list(@PathVariable String code, Model model) {
    Map<Endpoint, List<Delivery>> endpoints = new LinkedHashMap<>();
    desk.of(code).forEach(one -> endpoints.put(one, desk.last(one.id())));
    model.addAttribute("code", code);
    model.addAttribute("endpoints", endpoints);
    model.addAttribute("keys", keys.published());
    model.addAttribute("signing", keys.current().map(SigningKeys.Key::id).orElse(""));
    model.addAttribute("now", clock.millis());
    return "webhooks";
  }

  /// Tells an endpoint no more, such as one that somebody registered with a stolen key.
  @PostMapping("/participants/{code}/webhooks/{id}/remove")
  String remove(@PathVariable String code, @PathVariable String id, Principal person) {
    desk.remove(id, code, Deed.person(person.getName()));
    return "redirect:/participants/{code}/webhooks";
  }

  /// Makes the centre's next key; one that waits already is enough.
  @PostMapping("/participants/{code}/webhooks/next-key")
  String rotate(@PathVariable String code, Principal person) {
    keys.rotate(Deed.person(person.getName()));
    return "redirect:/participants/{code}/webhooks";
  }
}
