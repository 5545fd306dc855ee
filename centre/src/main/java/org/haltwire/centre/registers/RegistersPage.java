package org.haltwire.centre.registers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.registers.RegisterStore.Brought;
import org.haltwire.centre.registers.Snapshot.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Where lists of authorities are brought, and put in force by a second person.
@Controller
class RegistersPage {

  private static final String LIST = "redirect:/registers";
  private static final int SHOWN = 50;

  private final RegisterStore store;
  private final Independent independent;
  private final ProfileSettings profile;
  private final InstantSource clock;

  RegistersPage(
      RegisterStore store, Independent independent, ProfileSettings profile, InstantSource clock) {
    this.store = store;
    this.independent = independent;
    this.profile = profile;
    this.clock = clock;
  }

  /// The form beside a file.
  record Described(
      @Nullable String register, @Nullable String kind, String title, String source, String asOf) {

    private Optional<String> wrong(LocalDate today) {
      if (register == null || !register.matches("[a-z0-9-]{2,60}")) {
        return Optional.of("registers.wrong-code");
      }
      if (title == null || title.isBlank() || title.length() > 200) {
        return Optional.of("registers.wrong-title");
      }
      if (source == null || source.isBlank() || source.length() > 500) {
        return Optional.of("registers.wrong-source");
      }
      if (kind == null
          || Arrays.stream(RegisterKind.values()).noneMatch(one -> one.name().equals(kind))) {
        return Optional.of("registers.wrong-kind");
      }
      return day().filter(day -> !day.isAfter(today.plusDays(1))).isEmpty()
          ? Optional.of("registers.wrong-day")
          : Optional.empty();
    }

    private Optional<LocalDate> day() {
      try {
        return Optional.of(LocalDate.parse(asOf == null ? "" : asOf));
      } catch (DateTimeException wrong) {
        return Optional.empty();
      }
    }
  }

  @GetMapping("/registers")
  String list(Authentication who, Model model) {
    return page(who, "", model);
  }

  private String page(Authentication who, String problem, Model model) {
    model.addAttribute("me", who.getName());
    model.addAttribute("problem", problem);
    model.addAttribute("kinds", RegisterKind.values());
    model.addAttribute("inForce", store.in(State.IN_FORCE));
    model.addAttribute("proposals", store.in(State.PROPOSED));
    model.addAttribute("history", store.all());
    return "registers";
  }

  @GetMapping("/registers/{id:[0-9]{1,18}}")
  String one(@PathVariable long id, Model model) {
    Snapshot snapshot = find(id);
    model.addAttribute("snapshot", snapshot);
    model.addAttribute("entries", store.some(id, SHOWN));
    return "register";
  }

  @PostMapping("/registers")
  String bring(
      @ModelAttribute Described described,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Authentication who,
      HttpServletResponse response,
      Model model)
      throws IOException {
    model.addAttribute("form", described);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<String> wrong = described.wrong(today);
    if (wrong.isPresent() || file == null || file.isEmpty()) {
      response.setStatus(422);
      return page(who, wrong.orElse("registers.no-file"), model);
    }
    byte[] bytes = file.getBytes();
    RegisterFile.Read read = RegisterFile.read(bytes, profile.country());
    if (read.wrong() > 0) {
      response.setStatus(422);
      model.addAttribute("faults", read.faults());
      model.addAttribute("more", read.wrong() - read.faults().size());
      return page(who, "registers.faults", model);
    }
    Brought brought =
        new Brought(
            Objects.requireNonNull(described.register()),
            RegisterKind.valueOf(Objects.requireNonNull(described.kind())),
            described.title().strip(),
            described.source().strip(),
            described.day().orElseThrow(),
            sha256(bytes),
            read.entries());
    if (!store.propose(brought, who.getName())) {
      response.setStatus(409);
      return page(who, "registers.waits", model);
    }
    return LIST;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }

  @PostMapping("/registers/{id:[0-9]{1,18}}/approve")
  String approve(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    Snapshot one = find(id);
    if (one.proposedBy().equals(who.getName())) {
      return refused("terms.own", who, response, model);
    }
    if (!independent.isOf(who.getName(), List.of(one.proposedBy()))) {
      return refused("terms.dependent", who, response, model);
    }
    return decided(one, State.IN_FORCE, who, response, model);
  }

  @PostMapping("/registers/{id:[0-9]{1,18}}/refuse")
  String refuse(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    return decided(find(id), State.REFUSED, who, response, model);
  }

  /// By whoever proposed it.
  @PostMapping("/registers/{id:[0-9]{1,18}}/withdraw")
  String withdraw(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    Snapshot one = find(id);
    if (!one.proposedBy().equals(who.getName())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return decided(one, State.WITHDRAWN, who, response, model);
  }

  private String decided(
      Snapshot one, State state, Authentication who, HttpServletResponse response, Model model) {
    return store.decide(one, state, who.getName())
        ? LIST
        : refused("terms.too-late", who, response, model);
  }

  private String refused(
      String why, Authentication who, HttpServletResponse response, Model model) {
    response.setStatus(409);
    return page(who, why, model);
  }

  private Snapshot find(long id) {
    return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
