package org.haltwire.centre.our;

import java.security.Principal;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haltwire.centre.participants.KeyRecord;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Quota;
import org.haltwire.centre.participants.Quotas;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// An institution's first page, and its keys. Keys are made and ended by the institution's systems
/// and by the centre: here they are read.
@Controller
class OurPage {

  /// So many are shown, the newest: ten work at a time.
  private static final int KEYS = 50;

  private final OwnInstitution own;
  private final Participants participants;
  private final Quotas quotas;
  private final List<OwnFigure> figures;
  private final InstantSource clock;

  OurPage(
      OwnInstitution own,
      Participants participants,
      Quotas quotas,
      List<OwnFigure> figures,
      InstantSource clock) {
    this.own = own;
    this.participants = participants;
    this.quotas = quotas;
    this.figures = List.copyOf(figures);
    this.clock = clock;
  }

  /// How often it may still ask.
  record Left(String key, long left, int size) {}

  /// A key as its institution sees it.
  ///
  /// @param state the end of the text that says it
  record Key(String prefix, String label, long created, long ends, String lastUsed, String state) {}

  @GetMapping("/our")
  String overview(Principal person, Model model) {
    String code = own.code(person);
    boolean known = participants.find(code).isPresent();
    model.addAttribute("title", participants.find(code).map(Participant::title).orElse(""));
    model.addAttribute("known", known);
    model.addAttribute("code", code);
    model.addAttribute(
        "figures",
        figures.stream()
            .flatMap(one -> one.of(code).stream())
            .sorted(Comparator.comparing(OwnFigure.Line::address).reversed())
            .toList());
    model.addAttribute("quotas", known ? quotas(code) : List.of());
    model.addAttribute("keys", keys(code).filter(key -> key.state().equals("works")).toList());
    return "our";
  }

  @GetMapping("/our/keys")
  String keys(Principal person, Model model) {
    model.addAttribute("keys", keys(own.code(person)).toList());
    return "our-keys";
  }

  private List<Left> quotas(String code) {
    return Stream.of(Quota.values())
        .map(quota ->
            new Left(
                "our.quota-" + quota.name().toLowerCase(Locale.ROOT),
                quotas.left(code, quota),
                quotas.size(code, quota)))
        .toList();
  }

  private Stream<Key> keys(String code) {
    return participants.keys().stream()
        .filter(key -> key.participant().equals(code))
        .limit(KEYS)
        .map(this::key);
  }

  private Key key(KeyRecord key) {
    boolean over = !clock.instant().isBefore(key.endsAt());
    String state =
        key.revoked() ? "revoked" : over ? "ended" : key.exchanged() ? "exchanged" : "works";
    return new Key(
        key.prefix(),
        key.label(),
        key.createdAt().toEpochMilli(),
        key.endsAt().toEpochMilli(),
        key.lastUsed().map(Object::toString).orElse(""),
        state);
  }
}
