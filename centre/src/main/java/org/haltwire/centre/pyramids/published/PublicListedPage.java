package org.haltwire.centre.pyramids.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haltwire.centre.checks.ask.AskingLimits;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.pyramids.published.Publication.State;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.core.JsonGenerator;

/// The register of what the centre says in public, with what is said against it; and where anybody
/// objects.
@Controller
class PublicListedPage {

  private static final int ABOUT = 300;
  private static final int WORDS = 4_000;
  private static final int CONTACT = 200;

  private final PublicationStore publications;
  private final ObjectionStore objections;
  private final AskingLimits limits;

  PublicListedPage(PublicationStore publications, ObjectionStore objections, AskingLimits limits) {
    this.limits = limits;
    this.publications = publications;
    this.objections = objections;
  }

  @GetMapping("/public/listed")
  String show(Model model) {
    return page(model);
  }

  private String page(Model model) {
    model.addAttribute("listed", publications.all(State.PUBLISHED));
    model.addAttribute("ended", publications.all(State.REVERSED, State.EXPIRED));
    model.addAttribute("replies", objections.shown());
    Map<String, Long> named = publications.counts();
    Map<String, Long> objected = objections.counts();
    model.addAttribute("reversed", named.getOrDefault(State.REVERSED.name(), 0L));
    model.addAttribute("expired", named.getOrDefault(State.EXPIRED.name(), 0L));
    model.addAttribute("objected", objected.values().stream().mapToLong(Long::longValue).sum());
    model.addAttribute("upheld", objected.getOrDefault(Objection.State.UPHELD.name(), 0L));
    if (!model.containsAttribute("ticket")) {
      model.addAttribute("ticket", UUID.randomUUID().toString());
    }
    return "public-listed";
  }

  @PostMapping("/public/listed/objections")
  String object(
      @RequestParam(defaultValue = "") String ticket,
      @RequestParam(defaultValue = "0") String publication,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String contact,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    // The form that is shown again is still about it.
    model.addAttribute("publication", publication.matches("[0-9]{1,18}") ? publication : "0");
    boolean right = ticket.matches("[0-9a-f-]{36}") && publication.matches("[0-9]{1,18}");
    if (!right || !fits(about, words, contact)) {
      response.setStatus(422);
      model.addAttribute("wrong", true);
      model.addAttribute("about", about.length() <= ABOUT ? about : "");
      model.addAttribute("words", words.length() <= WORDS ? words : "");
      model.addAttribute("contact", contact.length() <= CONTACT ? contact : "");
      return page(model);
    }
    if (!limits.mayObject(limits.who(request))) {
      response.setStatus(429);
      model.addAttribute("late", true);
      model.addAllAttributes(Map.of("about", about, "words", words, "contact", contact));
      return page(model);
    }
    long id = Long.parseLong(publication);
    long known = publications.find(id).isPresent() ? id : 0;
    objections.add(
        new ObjectionStore.Sent(ticket, known, about.strip(), words.strip(), contact.strip()));
    model.addAttribute("sent", ticket.substring(0, 8));
    return page(model);
  }

  private static boolean fits(String about, String words, String contact) {
    return !about.isBlank()
        && about.length() <= ABOUT
        && !words.isBlank()
        && words.length() <= WORDS
        && contact.length() <= CONTACT
        && (about + words + contact).indexOf('\0') < 0;
  }

  /// The same for machines, who may keep it for a minute.
  @GetMapping("/public/v1/listed")
  @ResponseBody
  void listed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    Map<Long, List<String>> replies = objections.shown();
    List<Publication> all = publications.all(State.PUBLISHED, State.REVERSED, State.EXPIRED);
    new Exchange(request, response)
        .json(
            200,
            Exchange.JSON,
            out -> {
              out.writeName("entries");
              out.writeStartArray();
              all.forEach(one -> write(out, one, replies.getOrDefault(one.id(), List.of())));
              out.writeEndArray();
              counts(out, "publications", publications.counts());
              counts(out, "objections", objections.counts());
            });
  }

  private static void write(JsonGenerator out, Publication one, List<String> replies) {
    out.writeStartObject();
    out.writeNumberProperty("id", one.id());
    out.writeStringProperty("kind", one.kind().name());
    out.writeStringProperty("subject", one.shown());
    out.writeStringProperty("name", one.name());
    out.writeStringProperty("state", one.state().name());
    out.writeName("reason");
    out.writeStartObject();
    for (String language : List.of("en", "ru", "kk")) {
      out.writeStringProperty(language, one.reasons().getOrDefault(language, ""));
    }
    out.writeEndObject();
    out.writeStringProperty("basis", one.basis());
    out.writeStringProperty("unit", one.unit());
    out.writeStringProperty("since", Instant.ofEpochMilli(one.steps().decidedAt()).toString());
    out.writeStringProperty("until", Instant.ofEpochMilli(one.until()).toString());
    if (one.endedAt() > 0) {
      out.writeStringProperty("ended", Instant.ofEpochMilli(one.endedAt()).toString());
      out.writeStringProperty("endedWhy", one.endedWhy());
    }
    out.writeName("replies");
    out.writeStartArray();
    replies.forEach(out::writeString);
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void counts(JsonGenerator out, String name, Map<String, Long> counts) {
    out.writeName(name);
    out.writeStartObject();
    counts.forEach(out::writeNumberProperty);
    out.writeEndObject();
  }
}
