package org.haltwire.centre.recovery.held;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.access.Patience;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.appeal.AppealDesk;
import org.haltwire.centre.recovery.appeal.Evidence;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where somebody whose money is held sees what, why and until when, and says what they have to
/// say. Number and secret are asked for once a session; the address shows neither.
@Controller
class HeldPage {

  /// Who has shown their secret may take their time over the form.
  static final int IDLE_SECONDS = 3_600;

  private static final String SESSION = "haltwire.held";
  private static final int WORDS = 4_000;
  private static final int CONTACT = 200;
  private static final int CODE = 40;

  private final AppealDesk desk;
  private final HoldStore holds;
  private final HeldView view;
  private final Patience patience;

  HeldPage(AppealDesk desk, HoldStore holds, HeldView view, InstantSource clock) {
    this.desk = desk;
    this.holds = holds;
    this.view = view;
    this.patience = new Patience(clock);
  }

  @GetMapping("/held")
  String ask() {
    return "held";
  }

  @PostMapping("/held")
  String open(
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String secret,
      HttpServletRequest request,
      Model model) {
    String who = request.getRemoteAddr();
    Duration wait = patience.left(who);
    if (!wait.isZero()) {
      model.addAttribute("waitSeconds", Math.max(1, wait.toSeconds()));
      return "held";
    }
    Optional<Hold> hold =
        reference.length() > CODE || secret.length() > CODE
            ? Optional.empty()
            : desk.open(reference, secret);
    if (hold.isEmpty()) {
      patience.failed(who);
      model.addAttribute("wrong", true);
      return "held";
    }
    patience.succeeded(who);
    HttpSession session = request.getSession(true);
    session.setAttribute(SESSION, hold.get().id());
    session.setMaxInactiveInterval(HeldPage.IDLE_SECONDS);
    return "redirect:/held/me";
  }

  @GetMapping("/held/me")
  String show(HttpServletRequest request, Model model) {
    Optional<Hold> hold = mine(request);
    if (hold.isEmpty()) {
      return "redirect:/held";
    }
    model.addAttribute("hold", view.of(hold.get()));
    model.addAttribute("types", String.join(",", Evidence.TYPES));
    return "held-me";
  }

  @PostMapping("/held/appeal")
  String say(
      @RequestParam(defaultValue = "ANSWER") String kind,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request)
      throws IOException {
    Optional<Hold> hold = mine(request);
    if (hold.isEmpty()) {
      return "redirect:/held";
    }
    if (words.isBlank() || words.length() > WORDS || contact.length() > CONTACT) {
      return "redirect:/held/me?wrong=WORDS#say";
    }
    Optional<List<Evidence>> evidence = evidence(files == null ? List.of() : files);
    if (evidence.isEmpty()) {
      return "redirect:/held/me?wrong=FILES#say";
    }
    Appeal.Kind what = kind.equals("APPEAL") ? Appeal.Kind.APPEAL : Appeal.Kind.ANSWER;
    AppealDesk.Made made =
        desk.make(hold.get(), what, words.strip(), contact.strip(), evidence.get());
    return made == AppealDesk.Made.DONE
        ? "redirect:/held/me?said#said"
        : "redirect:/held/me?wrong=" + made.name().replace('_', '-') + "#say";
  }

  @PostMapping("/held/leave")
  String leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SESSION);
    }
    return "redirect:/held";
  }

  private Optional<Hold> mine(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object id = session == null ? null : session.getAttribute(SESSION);
    return id == null ? Optional.empty() : holds.find(id.toString());
  }

  /// The files, unless there are too many, or one is too large or of another type.
  private static Optional<List<Evidence>> evidence(List<MultipartFile> files) throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    for (MultipartFile file : files) {
      String type = file.getContentType();
      if (!file.isEmpty()) {
        if (file.getSize() > Evidence.LIMIT || type == null || !Evidence.TYPES.contains(type)) {
          return Optional.empty();
        }
        evidence.add(new Evidence(name(file), type, file.getBytes()));
      }
    }
    return evidence.size() > Evidence.MOST ? Optional.empty() : Optional.of(evidence);
  }

  private static String name(MultipartFile file) {
    String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String plain = given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
    String named = plain.isBlank() ? "file" : plain;
    return named.length() <= 120 ? named : named.substring(named.length() - 120);
  }
}
