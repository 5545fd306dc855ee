package org.haltwire.centre.audit.show;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.audit.heads.Heads;
import org.haltwire.centre.audit.tree.Frontier;
import org.haltwire.centre.audit.tree.Hash;
import org.haltwire.centre.audit.tree.Place;
import org.haltwire.centre.audit.tree.Proofs;
import org.haltwire.centre.audit.tree.Span;
import org.haltwire.centre.web.CsvCell;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The log for auditors: what was done, by whom, about what and why, newest first.
@Controller
class AuditPage {

  private static final int ROWS = 100;
  private static final int EXPORT_LIMIT = 100_000;
  private static final int EXPORT_PAGE = 2_000;
  private static final String HEADING = "entry,time,kind,who,about,why,detail\r\n";

  private final AuditStore store;
  private final AuditLog log;
  private final Heads heads;
  private final Say say;

  AuditPage(JdbcOperations jdbc, AuditLog log, Heads heads, Say say) {
    this.store = new AuditStore(jdbc);
    this.log = log;
    this.heads = heads;
    this.say = say;
  }

  /// What is asked for: a kind that there is, or all; texts are compared whole.
  private record Filter(String kind, String who, String about) {

    static Filter of(Map<String, String> given) {
      String kind =
          Arrays.stream(DeedKind.values())
              .map(DeedKind::name)
              .filter(one -> one.equals(given.get("kind")))
              .findFirst()
              .orElse("");
      return new Filter(
          kind, given.getOrDefault("who", "").strip(), given.getOrDefault("about", "").strip());
    }

    String address(String path, long before) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
      Map<String, String> parts = new TreeMap<>(Map.of("about", about, "kind", kind, "who", who));
      parts.values().removeIf(String::isEmpty);
      parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
      if (before > 0) {
        address.queryParam("before", before);
      }
      return address.encode().buildAndExpand(parts).toUriString();
    }
  }

  @GetMapping("/audit")
  String list(
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "0") long before,
      Principal reader,
      Model model) {
    Filter filter = Filter.of(given);
    List<Entry> some = some(filter, before > 0 ? before : Long.MAX_VALUE, reader, ROWS + 1);
    List<Entry> shown = some.subList(0, Math.min(ROWS, some.size()));
    Frontier frontier = store.edge().frontier();
    model.addAttribute("size", frontier.size());
    model.addAttribute("root", frontier.root().base64());
    model.addAttribute("key", heads.key().toString());
    model.addAttribute("head", heads.latest().orElse(null));
    model.addAttribute("entries", shown);
    model.addAttribute("kinds", DeedKind.values());
    model.addAttribute("kind", filter.kind());
    model.addAttribute("who", filter.who());
    model.addAttribute("about", filter.about());
    model.addAttribute("csvAddress", filter.address("/audit/entries.csv", 0));
    if (some.size() > ROWS) {
      model.addAttribute("olderAddress", filter.address("/audit", shown.getLast().place()));
    }
    return "audit";
  }

  @GetMapping("/audit/entries/{place:[0-9]{1,18}}")
  String entry(
      @PathVariable long place, Principal reader, HttpServletResponse response, Model model) {
    Frontier frontier = store.edge().frontier();
    long size = frontier.size();
    Optional<Entry> entry =
        place < size
            ? store.find(place).filter(one -> !isAlertAbout(one, reader))
            : Optional.empty();
    if (entry.isEmpty()) {
      response.setStatus(404);
      model.addAttribute("status", 404);
      return "error";
    }
    List<Span> path = Proofs.inclusion(place, size);
    Map<Place, Hash> nodes =
        store.nodes(path.stream().flatMap(span -> span.places().stream()).toList());
    List<Hash> proof = path.stream().map(span -> span.hash(nodes::get)).toList();
    model.addAttribute("entry", entry.get());
    model.addAttribute("size", size);
    model.addAttribute("proof", proof.stream().map(Hash::base64).toList());
    model.addAttribute(
        "fits",
        entry.get().wordsFit()
            && Proofs.includes(entry.get().hash(), place, size, proof, frontier.root()));
    return "audit-entry";
  }

  /// What the filter lets through, at most 100,000 entries, for a spreadsheet. Itself an entry.
  @GetMapping("/audit/entries.csv")
  void export(
      @RequestParam Map<String, String> given, Principal person, HttpServletResponse response)
      throws IOException {
    exported(person, Deed.BEGUN);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=audit.csv");
    Writer out = response.getWriter();
    out.write(HEADING);
    Filter filter = Filter.of(given);
    List<Entry> some = some(filter, Long.MAX_VALUE, person, EXPORT_PAGE);
    int rows = 0;
    try {
      while (rows < EXPORT_LIMIT && !some.isEmpty()) {
        for (Entry one : some) {
          out.write(line(one));
        }
        rows += some.size();
        some = some(filter, some.getLast().place(), person, EXPORT_PAGE);
      }
    } finally {
      exported(person, "records=" + rows);
    }
  }

  private void exported(Principal person, String detail) {
    log.record(
        new Deed(
            DeedKind.EXPORT, Deed.person(person.getName()), "audit", "", "what=audit " + detail));
  }

  private static boolean isAlertAbout(Entry entry, Principal reader) {
    return entry.kind().equals(DeedKind.ALERT.name())
        && entry.about().equals(Deed.aboutPerson(reader.getName()));
  }

  private List<Entry> some(Filter filter, long before, Principal reader, int limit) {
    return store.latest(
        before, filter.kind(), filter.who(), filter.about(), reader.getName(), limit);
  }

  private String line(Entry one) {
    return String.join(
            ",",
            Long.toString(one.place()),
            say.iso(one.at()),
            one.kind(),
            CsvCell.of(one.who()),
            CsvCell.of(one.about()),
            CsvCell.of(one.words().map(Entry.Words::text).orElse("")),
            CsvCell.of(one.detail()))
        + "\r\n";
  }
}
