package org.haltwire.centre.pyramids.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.haltwire.centre.texts.TextVersion;
import org.haltwire.centre.texts.TextVersion.State;
import org.haltwire.centre.texts.TextVersions;
import org.haltwire.centre.texts.TextVersions.Done;
import org.haltwire.centre.web.Difference;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The sheet of signs: the version in force, a proposal, what came before, and an editor.
@Controller
class SignsPage {

  private static final int LONGEST = 1 << 18;
  private static final int WHY_LEAST = 3;
  private static final int WHY_MOST = 500;
  private static final String LIST = "redirect:/signs";

  private final TextVersions versions;
  private final SignSheets sheets;

  SignsPage(TextVersions versions, SignSheets sheets) {
    this.versions = versions;
    this.sheets = sheets;
  }

  @GetMapping("/signs")
  String list(Authentication who, Model model) {
    return show(who, "", model);
  }

  @GetMapping("/signs/{number:[0-9]{1,9}}")
  String one(@PathVariable int number, Model model) {
    TextVersion version = find(number);
    model.addAttribute("version", version);
    model.addAttribute("lines", version.text().lines().toList());
    compare(version, model);
    return "signs-version";
  }

  /// The editor, with the text of a version or of the one in force.
  @GetMapping("/signs/edit")
  String edit(@RequestParam(defaultValue = "") String from, Model model) {
    Optional<TextVersion> base =
        from.matches("[0-9]{1,9}")
            ? versions.find(SignSheets.NAME, Integer.parseInt(from))
            : versions.inForce(SignSheets.NAME);
    return editor(base.map(TextVersion::text).orElse(""), "", "", model);
  }

  @PostMapping("/signs")
  String propose(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String why,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    String plain = text.replace("\r\n", "\n");
    String reason = why.strip();
    Optional<String> wrong = plain.length() > LONGEST ? Optional.of("") : sheets.wrong(plain);
    if (wrong.isPresent() || reason.length() < WHY_LEAST || reason.length() > WHY_MOST) {
      response.setStatus(422);
      model.addAttribute("noWhy", wrong.isEmpty());
      return editor(plain, reason, wrong.orElse(""), model);
    }
    if (versions.propose(SignSheets.NAME, plain, who.getName(), reason) == Done.TOO_LATE) {
      response.setStatus(409);
      model.addAttribute("another", true);
      return editor(plain, reason, "", model);
    }
    return LIST;
  }

  @PostMapping("/signs/{number:[0-9]{1,9}}/approve")
  String approve(
      @PathVariable int number, Authentication who, HttpServletResponse response, Model model) {
    return after(sheets.approve(find(number), who.getName()), who, response, model);
  }

  @PostMapping("/signs/{number:[0-9]{1,9}}/refuse")
  String refuse(
      @PathVariable int number, Authentication who, HttpServletResponse response, Model model) {
    return after(versions.end(find(number), State.REFUSED, who.getName()), who, response, model);
  }

  /// By whoever proposed it.
  @PostMapping("/signs/{number:[0-9]{1,9}}/withdraw")
  String withdraw(
      @PathVariable int number, Authentication who, HttpServletResponse response, Model model) {
    TextVersion version = find(number);
    if (!version.proposedBy().equals(who.getName())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return after(versions.end(version, State.WITHDRAWN, who.getName()), who, response, model);
  }

  private String after(Done done, Authentication who, HttpServletResponse response, Model model) {
    if (done == Done.DONE) {
      return LIST;
    }
    response.setStatus(409);
    String why =
        switch (done) {
          case DONE, TOO_LATE -> "terms.too-late";
          case OWN -> "terms.own";
          case DEPENDENT -> "terms.dependent";
        };
    return show(who, why, model);
  }

  private TextVersion find(int number) {
    return versions
        .find(SignSheets.NAME, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(Authentication who, String problem, Model model) {
    Optional<TextVersion> proposed = versions.proposed(SignSheets.NAME);
    model.addAttribute("problem", problem);
    model.addAttribute("me", who.getName());
    model.addAttribute("inForce", versions.inForce(SignSheets.NAME).orElse(null));
    model.addAttribute("sheet", sheets.now().sheet());
    model.addAttribute("proposed", proposed.orElse(null));
    model.addAttribute("versions", versions.all(SignSheets.NAME));
    proposed.ifPresent(version -> compare(version, model));
    return "signs";
  }

  private void compare(TextVersion version, Model model) {
    String before = versions.inForce(SignSheets.NAME).map(TextVersion::text).orElse("");
    model.addAttribute("difference", Difference.between(before, version.text()));
  }

  private String editor(String text, String why, String wrong, Model model) {
    model.addAttribute("text", text);
    model.addAttribute("why", why);
    model.addAttribute("wrong", wrong);
    return "signs-edit";
  }
}
