package org.haltwire.centre.policies.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.policies.Draft;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.policy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The page on which a draft is written. Without scripts it is a form with a field for the text;
/// with them an editor takes the field's place and talks to [EditorDoor].
@Controller
class EditorPage {

  private final Drafts drafts;
  private final Checking checking;
  private final DraftSteps steps;

  EditorPage(Drafts drafts, Checking checking, DraftSteps steps) {
    this.drafts = drafts;
    this.checking = checking;
    this.steps = steps;
  }

  @GetMapping("/policies/drafts/{id:[0-9]{1,18}}")
  String look(@PathVariable long id, Model model) {
    Draft draft = find(id);
    return show(draft, draft.text(), draft.revision(), model);
  }

  /// The form as it is sent without scripts.
  record Form(@Nullable String text, @Nullable Integer revision, @Nullable String act) {}

  @PostMapping("/policies/drafts/{id:[0-9]{1,18}}")
  String send(
      @PathVariable long id,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Draft draft = find(id);
    String sent = form.text();
    Integer over = form.revision();
    if (sent == null || over == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    String text = sent.replace("\r\n", "\n");
    if (!Drafts.isText(text)) {
      response.setStatus(422);
      model.addAttribute("problem", "drafts.too-long");
      return show(draft, draft.text(), over, model);
    }
    String person = Optional.ofNullable(request.getRemoteUser()).orElse("");
    return switch (Objects.requireNonNullElse(form.act(), "check")) {
      case "save" -> save(draft, new Written(text, over, person), response, model);
      case "copy" ->
          drafts
              .begin(draft.title(), text, draft.basedOn(), person)
              .map(copy -> "redirect:/policies/drafts/" + copy)
              .orElse("redirect:/policies");
      default -> {
        checking
            .check(request.getSession().getId(), text)
            .ifPresent(findings -> model.addAttribute("findings", findings));
        yield show(draft, text, over, model);
      }
    };
  }

  /// What somebody wrote, over which revision.
  private record Written(String text, int revision, String by) {}

  private String save(Draft draft, Written written, HttpServletResponse response, Model model) {
    int revision = written.revision();
    switch (drafts.save(draft.id(), revision, written.text(), written.by())) {
      case Drafts.Saved.Kept kept -> {
        revision = kept.revision();
        model.addAttribute("kept", true);
      }
      case Drafts.Saved.Overtaken overtaken -> {
        response.setStatus(409);
        model.addAttribute("overtaken", overtaken.theirs());
      }
      case Drafts.Saved.Gone _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return show(draft, written.text(), revision, model);
  }

  private Draft find(long id) {
    return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  String show(Draft draft, String text, int revision, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("text", text);
    model.addAttribute("revision", revision);
    model.addAttribute("open", draft.state() == Draft.State.OPEN);
    model.addAttribute("titleLimit", Drafts.TITLE_LIMIT);
    steps.show(draft, model);
    model.addAttribute("rules", List.copyOf(Vocabulary.of(text).outline().rules()));
    return "policy-draft";
  }
}
