package org.haltwire.centre.policies.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.policies.Draft;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.SignedIn;
import org.haltwire.centre.policies.versions.VersionRows;
import org.haltwire.core.decision.PolicyId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The drafts: begun from a version or a file, renamed, put away and taken back.
@Controller
class DraftsPage {

  private final Drafts drafts;
  private final Policies policies;
  private final VersionRows rows;

  DraftsPage(Drafts drafts, Policies policies, VersionRows rows) {
    this.drafts = drafts;
    this.policies = policies;
    this.rows = rows;
  }

  /// What a draft begins as.
  private record Origin(String text, String name) {}

  @GetMapping("/policies")
  String list(Authentication who, Model model) {
    rows.show(SignedIn.person(who), model);
    model.addAttribute("drafts", drafts.in(Draft.State.OPEN));
    model.addAttribute("discarded", drafts.in(Draft.State.DISCARDED));
    model.addAttribute("current", policies.current().id());
    model.addAttribute("versions", drafts.versions());
    model.addAttribute("titleLimit", Drafts.TITLE_LIMIT);
    return "policies";
  }

  /// What the form for a new draft sends: a version to begin from, or a file.
  record Form(@Nullable String title, @Nullable String from, @Nullable MultipartFile file) {}

  @PostMapping("/policies/drafts")
  String begin(Form form, Authentication person, HttpServletResponse response, Model model)
      throws IOException {
    String title = Objects.requireNonNullElse(form.title(), "");
    if (!Drafts.isTitle(title)) {
      return refuse("drafts.wrong-title", person, response, model);
    }
    Optional<MultipartFile> file = Optional.ofNullable(form.file()).filter(one -> !one.isEmpty());
    Optional<Origin> origin =
        file.isPresent()
            ? uploaded(file.get())
            : version(Objects.requireNonNullElse(form.from(), ""));
    if (origin.isEmpty()) {
      return refuse(
          file.isPresent() ? "drafts.wrong-file" : "drafts.no-version", person, response, model);
    }
    return drafts
        .begin(title, origin.get().text(), origin.get().name(), person.getName())
        .map(id -> "redirect:/policies/drafts/" + id)
        .orElseGet(() -> refuse("drafts.full", person, response, model));
  }

  private Optional<Origin> version(String version) {
    PolicyId id =
        version.isEmpty()
            ? policies.current().id()
            : new PolicyId(policies.current().id().name(), version);
    return policies.text(id).map(text -> new Origin(text, id.name() + " " + id.shortVersion()));
  }

  /// Only text in UTF-8: a picture is no policy.
  private static Optional<Origin> uploaded(MultipartFile file) throws IOException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(file.getBytes()))
              .toString()
              .replace("\r\n", "\n");
      String name =
          Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll("\\p{Cntrl}", "");
      return Drafts.isText(text)
          ? Optional.of(new Origin(text, name.substring(0, Math.min(80, name.length()))))
          : Optional.empty();
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }

  @PostMapping("/policies/drafts/{id:[0-9]{1,18}}/rename")
  String rename(
      @PathVariable long id,
      @RequestParam String title,
      Authentication person,
      HttpServletResponse response,
      Model model) {
    return drafts.rename(id, title)
        ? "redirect:/policies/drafts/" + id
        : refuse("drafts.wrong-title", person, response, model);
  }

  @PostMapping("/policies/drafts/{id:[0-9]{1,18}}/discard")
  String discard(@PathVariable long id) {
    return drafts.discard(id) ? "redirect:/policies?discarded=" + id : "redirect:/policies";
  }

  @PostMapping("/policies/drafts/{id:[0-9]{1,18}}/restore")
  String restore(@PathVariable long id) {
    return drafts.restore(id) ? "redirect:/policies/drafts/" + id : "redirect:/policies";
  }

  private String refuse(
      String why, Authentication person, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("problem", why);
    return list(person, model);
  }
}
