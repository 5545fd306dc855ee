package org.haltwire.centre.checks.bot;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Warnings to those who subscribed with the bot: write, send, watch, cancel. Beside them, how the
/// bot fares and how much people know about fraud, by region.
@Controller
class WarningsPage {

  private static final String LIST = "redirect:/warnings";
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
  private static final int SHOWN = 50;
  private static final int LEAST = 10;

  /// Leaves room for what is added to a message.
  private static final int MOST = 3_000;

  private final WarningDesk desk;
  private final Warnings warnings;
  private final Awareness awareness;
  private final BotRegions regions;
  private final BotStanding standing;

  WarningsPage(
      WarningDesk desk,
      Warnings warnings,
      Awareness awareness,
      BotRegions regions,
      BotStanding standing) {
    this.desk = desk;
    this.warnings = warnings;
    this.awareness = awareness;
    this.regions = regions;
    this.standing = standing;
  }

  @GetMapping("/warnings")
  String list(Authentication who, Model model) {
    return show(who, "", Map.of(), model);
  }

  @PostMapping("/warnings")
  String write(
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String ru,
      @RequestParam(defaultValue = "") String kk,
      @RequestParam(name = "region", defaultValue = "") List<String> where,
      @RequestParam(name = "topic", defaultValue = "") Set<String> about,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    Map<String, String> words = Map.of("en", en.strip(), "ru", ru.strip(), "kk", kk.strip());
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    about.forEach(one -> Topic.of(one).ifPresent(topics::add));
    boolean complete =
        words.values().stream()
            .allMatch(one -> one.length() >= LEAST && Cut.escaped(one).length() <= MOST);
    if (!complete || topics.isEmpty() || !regions.codes().containsAll(where)) {
      response.setStatus(422);
      return show(who, "warnings.incomplete", words, model);
    }
    desk.write(words, where, topics, who.getName());
    return LIST;
  }

  @PostMapping("/warnings/{id:[0-9]{1,18}}/send")
  String send(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    return after(desk.send(id, who.getName()), who, response, model);
  }

  @PostMapping("/warnings/{id:[0-9]{1,18}}/refuse")
  String refuse(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    return after(desk.end(id, Warning.State.REFUSED, who.getName()), who, response, model);
  }

  @PostMapping("/warnings/{id:[0-9]{1,18}}/cancel")
  String cancel(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    return after(desk.cancel(id, who.getName()), who, response, model);
  }

  /// By whoever wrote it.
  @PostMapping("/warnings/{id:[0-9]{1,18}}/withdraw")
  String withdraw(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    Warning warning =
        warnings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!warning.writtenBy().equals(who.getName())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return after(desk.end(id, Warning.State.WITHDRAWN, who.getName()), who, response, model);
  }

  private String after(
      WarningDesk.Done done, Authentication who, HttpServletResponse response, Model model) {
    if (done == WarningDesk.Done.DONE) {
      return LIST;
    }
    response.setStatus(409);
    String why =
        switch (done) {
          case DONE, TOO_LATE -> "warnings.too-late";
          case OWN -> "warnings.own";
          case DEPENDENT -> "warnings.dependent";
        };
    return show(who, why, Map.of(), model);
  }

  /// @param typed what was written so far, by language
  private String show(Authentication who, String problem, Map<String, String> typed, Model model) {
    model.addAttribute("languages", LANGUAGES);
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    model.addAttribute("me", who.getName());
    model.addAttribute("standing", standing.now());
    model.addAttribute("warnings", warnings.last(SHOWN));
    model.addAttribute("topics", Topic.values());
    model.addAttribute("regions", regions);
    model.addAttribute("aware", awareness.shown());
    return "warnings";
  }
}
