package org.haltwire.centre.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.haltwire.centre.access.Attendance;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reader;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.web.Say;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.UriComponentsBuilder;

/// What the centre is deciding: the rate, the last hour, and the newest payments that were not
/// simply allowed.
@Controller
class LivePage {

  static final int ROWS = 50;
  static final int EXPORT_LIMIT = 100_000;

  private static final int HOUR = 60;
  private static final int DAY = 24 * 60;
  private static final List<String> PARAMETERS =
      List.of("verdict", "typology", "rule", "sender", "least", "from", "until");

  /// How many payments got a verdict within the last hour and the last day of the journal's time.
  record Figure(String name, long hour, long day) {}

  private final Findings findings;
  private final Projector projector;
  private final Pulse pulse;
  private final Journal journal;
  private final Wording wording;
  private final Say say;
  private final Attendance attendance;

  LivePage(
      Findings findings,
      Projector projector,
      Pulse pulse,
      Journal journal,
      Wording wording,
      Say say,
      Attendance attendance) {
    this.findings = findings;
    this.projector = projector;
    this.pulse = pulse;
    this.journal = journal;
    this.wording = wording;
    this.say = say;
    this.attendance = attendance;
  }

  @GetMapping("/")
  String live(
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "0") long before,
      Authentication reader,
      Model model) {
    long time = shown(model);
    model.addAttribute("time", time);
    model.addAttribute("perSecond", pulse.perSecond());
    model.addAttribute("journalHead", journal.head());
    hour(time, model);
    if (Reader.may(reader, Permission.SEE_PAYMENTS)) {
      filters(given, model);
      decisions(given, before, model);
    }
    model.addAttribute("curl", Curl.example());
    return "live";
  }

  /// The figures alone.
  @GetMapping(path = "/", headers = "HX-Target=hour")
  String hourAlone(Model model) {
    hour(shown(model), model);
    return "live :: #hour";
  }

  /// The table alone.
  @GetMapping(path = "/", headers = "HX-Target=decisions")
  String decisionsAlone(
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "0") long before,
      Authentication reader,
      Model model) {
    if (!Reader.may(reader, Permission.SEE_PAYMENTS)) {
      throw new AccessDeniedException("needs to see payments");
    }
    shown(model);
    filters(given, model);
    decisions(given, before, model);
    return "live :: #decisions";
  }

  /// Up to where the answer knows the journal, and the time there. The position is read before all
  /// else: a page that shows more than it says asks once too often, and misses nothing.
  private long shown(Model model) {
    model.addAttribute("shows", projector.position());
    return findings.time();
  }

  @GetMapping(path = "/live/pulse", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen(HttpServletRequest request) {
    return pulse.listen(attendance.of(request));
  }

  /// The last hour's verdicts by minute, for the chart.
  @GetMapping("/live/minutes")
  @ResponseBody
  Map<String, Object> minutes() {
    long shows = projector.position();
    long last = findings.time() / 60_000;
    long first = last - HOUR + 1;
    List<Findings.MinuteCount> counts = findings.verdictsByMinute(first);
    return Map.of(
        "shows", shows,
        "times",
            java.util.stream.LongStream.rangeClosed(first, last).mapToObj(this::clock).toList(),
        "series",
            Arrays.stream(Outcome.values())
                .map(one ->
                    Map.of(
                        "key", one.key(),
                        "name", wording.verdict(one.key()),
                        "counts", row(counts, one, first)))
                .toList());
  }

  /// What the filter lets through, at most 100,000 rows, for a spreadsheet.
  @GetMapping("/live/decisions.csv")
  void export(@RequestParam Map<String, String> given, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=decisions.csv");
    Writer out = response.getWriter();
    out.write(Csv.HEADING);
    findings.each(
        Filter.of(given, say.zoneId()),
        EXPORT_LIMIT,
        one -> {
          try {
            out.write(Csv.line(one, say.iso(one.place().time())));
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        });
  }

  private void hour(long time, Model model) {
    long from = (time / 60_000 - HOUR + 1) * 60_000;
    Map<String, Long> hour = verdicts(from / 60_000);
    Map<String, Long> day = verdicts(time / 60_000 - DAY + 1);
    model.addAttribute(
        "figures",
        Arrays.stream(Outcome.values())
            .map(one ->
                new Figure(
                    one.key(), hour.getOrDefault(one.key(), 0L), day.getOrDefault(one.key(), 0L)))
            .toList());
    model.addAttribute("hourFrom", from);
    model.addAttribute("hourUntil", time);
  }

  private Map<String, Long> verdicts(long fromMinute) {
    return findings.counts("verdict", fromMinute).stream()
        .collect(Collectors.toUnmodifiableMap(Findings.Count::name, Findings.Count::count));
  }

  private void filters(Map<String, String> given, Model model) {
    model.addAttribute("given", given);
    model.addAttribute("filter", Filter.of(given, say.zoneId()));
    model.addAttribute("verdicts", Outcome.NOTABLE.stream().map(Outcome::key).toList());
    model.addAttribute("typologies", wording.typologies());
    model.addAttribute("rules", wording.rules());
  }

  private void decisions(Map<String, String> given, long before, Model model) {
    Filter filter = Filter.of(given, say.zoneId());
    List<Screened> some = findings.latest(filter, before > 0 ? before : Long.MAX_VALUE, ROWS + 1);
    List<Screened> shown = some.subList(0, Math.min(ROWS, some.size()));
    model.addAttribute("decisions", shown);
    model.addAttribute("first", before <= 0);
    model.addAttribute("address", address("/", given, before));
    model.addAttribute("newestAddress", address("/", given, 0));
    model.addAttribute("csvAddress", address("/live/decisions.csv", given, 0));
    if (some.size() > ROWS) {
      model.addAttribute("olderAddress", address("/", given, shown.getLast().place().position()));
    }
  }

  private static String address(String path, Map<String, String> given, long before) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    PARAMETERS.stream()
        .filter(name -> !given.getOrDefault(name, "").isBlank())
        .forEach(name -> address.queryParam(name, "{" + name + "}"));
    if (before > 0) {
      address.queryParam("before", before);
    }
    return address.encode().buildAndExpand(given).toUriString();
  }

  private String clock(long minute) {
    return say.clock(minute * 60_000);
  }

  private static List<Long> row(List<Findings.MinuteCount> counts, Outcome outcome, long first) {
    Long[] row = new Long[HOUR];
    Arrays.fill(row, 0L);
    for (Findings.MinuteCount one : counts) {
      int at = (int) (one.minute() - first);
      if (one.name().equals(outcome.key()) && at < HOUR) {
        row[at] = one.count();
      }
    }
    return List.of(row);
  }
}
