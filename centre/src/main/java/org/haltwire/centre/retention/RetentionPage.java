package org.haltwire.centre.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.retention.PurgeRuns.Done;
import org.haltwire.centre.web.CsvCell;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is kept, why, for how long, and when it was last deleted. Nobody's data is on it.
@Controller
class RetentionPage {

  private static final int NIGHTS = 30;

  /// What no clock deletes, and the page says so.
  static final List<String> STAYS =
      List.of("journal", "audit", "cases", "lists", "people", "signals");

  private static final String HEADING =
      "kind,setting,days,counted_from,oldest_since,last_purge,removed_last,removed_in_all\r\n";

  private final Purge purge;
  private final PurgeRuns runs;
  private final RetentionSettings settings;
  private final InstantSource clock;
  private final Say say;

  RetentionPage(
      Purge purge, PurgeRuns runs, RetentionSettings settings, InstantSource clock, Say say) {
    this.purge = purge;
    this.runs = runs;
    this.settings = settings;
    this.clock = clock;
    this.say = say;
  }

  /// A kind as the page shows it.
  ///
  /// @param waits the end of the key of its text
  /// @param oldest from when the oldest row's time runs; 0 where there is none
  record Row(String name, String setting, Duration term, String waits, long oldest, Done done) {}

  @GetMapping("/retention")
  String show(Model model) {
    model.addAttribute("kinds", rows());
    model.addAttribute("nights", runs.latest(NIGHTS));
    model.addAttribute("stays", STAYS);
    model.addAttribute("at", settings.at());
    model.addAttribute("page", this);
    return "retention";
  }

  @GetMapping("/retention/kinds.csv")
  void export(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=retention.csv");
    Writer out = response.getWriter();
    out.write(HEADING);
    for (Row one : rows()) {
      out.write(line(one));
    }
  }

  private List<Row> rows() {
    Map<String, Done> done = runs.done();
    return purge.kinds().stream()
        .map(one -> row(one, done.getOrDefault(one.name(), Done.NEVER)))
        .toList();
  }

  private static Row row(Kept one, Done done) {
    OptionalLong oldest = one.oldest();
    return new Row(
        one.name(),
        one.setting(),
        one.term(),
        one.waits().name().toLowerCase(Locale.ROOT),
        oldest.orElse(0),
        done);
  }

  private String line(Row one) {
    return String.join(
            ",",
            CsvCell.of(one.name()),
            CsvCell.of(one.setting()),
            Long.toString(one.term().toDays()),
            one.waits(),
            time(one.oldest()),
            time(one.done().last()),
            Long.toString(one.done().removed()),
            Long.toString(one.done().inAll()))
        + "\r\n";
  }

  private String time(long millis) {
    return millis == 0 ? "" : say.iso(millis);
  }

  /// How old something is, in words.
  public String age(long since) {
    return say.duration(clock.millis() - since);
  }
}
