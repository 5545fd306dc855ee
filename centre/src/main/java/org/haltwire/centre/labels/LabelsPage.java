package org.haltwire.centre.labels;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.haltwire.centre.web.CsvCell;
import org.haltwire.centre.web.Say;
import org.haltwire.core.event.Label;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// All that was found out, newest first, and the form by which an analyst says what a payment was.
@Controller
class LabelsPage {

  static final int ROWS = 50;
  static final int EXPORT_LIMIT = 100_000;

  private static final int EXPORT_PAGE = 1_000;
  private static final int BASIS_LIMIT = 32;
  private static final String HEADING =
      "position,time,found,sender,about,subjectSender,subject,place,meaning,basis,author\r\n";

  private final Labels labels;
  private final LabelDesk desk;
  private final Say say;

  LabelsPage(Labels labels, LabelDesk desk, Say say) {
    this.labels = labels;
    this.desk = desk;
    this.say = say;
  }

  @GetMapping("/labels")
  String list(
      @RequestParam(defaultValue = "") String meaning,
      @RequestParam(defaultValue = "false") boolean pending,
      @RequestParam(defaultValue = "0") long before,
      Model model) {
    String only = meaning(meaning).map(Label.Meaning::name).orElse("");
    List<LabelRow> some =
        labels.latest(only, pending, before > 0 ? before : Long.MAX_VALUE, ROWS + 1);
    List<LabelRow> shown = some.subList(0, Math.min(ROWS, some.size()));
    model.addAttribute("labels", shown);
    model.addAttribute("meanings", Label.Meaning.values());
    model.addAttribute("meaning", only);
    model.addAttribute("pending", pending);
    model.addAttribute("any", only.isEmpty() && !pending);
    model.addAttribute("first", before <= 0);
    model.addAttribute("newestAddress", address("/labels", only, pending));
    model.addAttribute("csvAddress", address("/labels/labels.csv", only, pending));
    if (some.size() > ROWS) {
      String older = address("/labels", only, pending);
      model.addAttribute(
          "olderAddress",
          older + (older.contains("?") ? "&" : "?") + "before=" + shown.getLast().position());
    }
    return "labels";
  }

  /// What the filter lets through, at most 100,000 rows, for a spreadsheet.
  @GetMapping("/labels/labels.csv")
  void export(
      @RequestParam(defaultValue = "") String meaning,
      @RequestParam(defaultValue = "false") boolean pending,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=labels.csv");
    Writer out = response.getWriter();
    out.write(HEADING);
    String only = meaning(meaning).map(Label.Meaning::name).orElse("");
    long before = Long.MAX_VALUE;
    List<LabelRow> some = labels.latest(only, pending, before, EXPORT_PAGE);
    for (int left = EXPORT_LIMIT; left > 0 && !some.isEmpty(); left -= EXPORT_PAGE) {
      for (LabelRow one : some) {
        out.write(line(one));
      }
      before = some.getLast().position();
      some = labels.latest(only, pending, before, EXPORT_PAGE);
    }
  }

  @PostMapping("/payments/{position:[0-9]{1,18}}/labels")
  String say(
      @PathVariable long position,
      @RequestParam(defaultValue = "") String meaning,
      @RequestParam(defaultValue = "") String basis,
      Authentication person)
      throws InterruptedException {
    Optional<Label.Meaning> said = meaning(meaning);
    String code = basis.strip();
    if (said.isEmpty() || !isBasis(code)) {
      return "redirect:/payments/" + position + "?labelWrong#labels";
    }
    try {
      boolean done = desk.say(position, said.get(), code, person.getName());
      return "redirect:/payments/" + position + (done ? "#labels" : "");
    } catch (CompletionException away) {
      return "redirect:/payments/" + position + "?labelLater#labels";
    }
  }

  private String line(LabelRow one) {
    return String.join(
            ",",
            Long.toString(one.position()),
            say.iso(one.times().known()),
            say.iso(one.times().found()),
            CsvCell.of(one.sender()),
            one.subject().kind(),
            CsvCell.of(one.subject().sender()),
            CsvCell.of(one.subject().text()),
            one.place() == 0 ? "" : Long.toString(one.place()),
            one.meaning().name(),
            CsvCell.of(one.basis()),
            CsvCell.of(one.author()))
        + "\r\n";
  }

  private static Optional<Label.Meaning> meaning(String text) {
    return Arrays.stream(Label.Meaning.values()).filter(one -> one.name().equals(text)).findFirst();
  }

  private static boolean isBasis(String code) {
    return !code.isEmpty()
        && code.length() <= BASIS_LIMIT
        && code.chars().noneMatch(Character::isISOControl);
  }

  private static String address(String path, String meaning, boolean pending) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    if (!meaning.isEmpty()) {
      address.queryParam("meaning", meaning);
    }
    if (pending) {
      address.queryParam("pending", true);
    }
    return address.toUriString();
  }
}
