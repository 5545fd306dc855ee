package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.access.Reach;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.web.CsvCell;
import org.haltwire.centre.web.Say;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Money;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The cases, by money still within reach and time left; and who reported them.
@Controller
class WorkPage {

  static final int ROWS = 50;
  static final int EXPORT_LIMIT = 100_000;

  private static final int EXPORT_PAGE = 1_000;
  private static final String HEADING =
      "case,ticket,kind,reports,stolen,reachable,held,gone,cameBack,currency,next,appealDue,"
          + "proposed,ordered,secured,ended,late,cut,questions\r\n";

  private final WorkStore store;
  private final Say say;
  private final Reaches reaches;
  private final InstantSource clock;

  WorkPage(WorkStore store, Say say, Reaches reaches, InstantSource clock) {
    this.store = store;
    this.reaches = reaches;
    this.say = say;
    this.clock = clock;
  }

  @GetMapping("/recovery")
  String list(
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "") String after,
      Principal person,
      Model model) {
    WorkFilter filter = WorkFilter.of(given);
    WorkFilter.Cursor cursor = WorkFilter.Cursor.of(after);
    long now = clock.millis();
    List<WorkCase> some = store.list(filter, reaches.of(person), cursor, now, ROWS + 1);
    List<WorkCase> shown = some.subList(0, Math.min(ROWS, some.size()));
    model.addAttribute("cases", shown);
    model.addAttribute("now", now);
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", IncidentReport.Kind.values());
    model.addAttribute("first", cursor.isFirst());
    model.addAttribute("address", filter.address("/recovery", ""));
    model.addAttribute("csvAddress", filter.address("/recovery/cases.csv", ""));
    if (some.size() > ROWS) {
      model.addAttribute(
          "olderAddress", filter.address("/recovery", shown.getLast().cursor().toString()));
    }
    return "recovery";
  }

  /// What the filter lets through, at most 100,000 rows, for a spreadsheet.
  @GetMapping("/recovery/cases.csv")
  void export(
      @RequestParam Map<String, String> given, Principal person, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=cases.csv");
    Writer out = response.getWriter();
    out.write(HEADING);
    WorkFilter filter = WorkFilter.of(given);
    long now = clock.millis();
    Reach reach = reaches.of(person);
    WorkFilter.Cursor after = WorkFilter.Cursor.FIRST;
    List<WorkCase> some = store.list(filter, reach, after, now, EXPORT_PAGE);
    for (int left = EXPORT_LIMIT; left > 0 && !some.isEmpty(); left -= EXPORT_PAGE) {
      for (WorkCase one : some) {
        out.write(line(one));
      }
      some = store.list(filter, reach, some.getLast().cursor(), now, EXPORT_PAGE);
    }
  }

  private String line(WorkCase one) {
    return String.join(
            ",",
            Long.toString(one.id()),
            CsvCell.of(one.first().ticket()),
            one.first().kind(),
            Integer.toString(one.reports()),
            amount(one.sums().stolen()),
            amount(one.sums().reachable()),
            amount(one.sums().held()),
            amount(one.sums().gone()),
            amount(one.sums().cameBack()),
            say.currency(),
            one.clocks().runs() ? say.iso(one.clocks().next()) : "",
            one.clocks().appeal() > 0 ? say.iso(one.clocks().appeal()) : "",
            Integer.toString(one.holds().proposed()),
            Integer.toString(one.holds().ordered()),
            Integer.toString(one.holds().secured()),
            Integer.toString(one.holds().ended()),
            CsvCell.of(String.join(" ", one.marks().late())),
            Boolean.toString(one.marks().cut()),
            Integer.toString(one.marks().questions()))
        + "\r\n";
  }

  private String amount(long minor) {
    return new Money(minor, say.currency()).decimal();
  }
}
