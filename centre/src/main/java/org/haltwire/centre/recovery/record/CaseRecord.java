package org.haltwire.centre.recovery.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.trace.SavedTrace;
import org.haltwire.centre.recovery.trace.SavedTrace.Move;
import org.haltwire.centre.recovery.trace.SavedTrace.Source;
import org.haltwire.centre.recovery.trace.SavedTrace.Spot;
import org.haltwire.centre.recovery.trace.SavedTrace.Sum;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// Writes the record of a case as PDF, in the reader's language: for a file, a prosecutor or a
/// court. Everything in it follows from the trace that is kept, whose hash it bears.
@Component
class CaseRecord {

  private static final float[] SOURCES = {0.08f, 0.52f, 0.2f, 0.2f};
  private static final float[] MOVES = {0.05f, 0.17f, 0.25f, 0.25f, 0.14f, 0.14f};
  private static final float[] SPOTS = {0.42f, 0.14f, 0.14f, 0.15f, 0.15f};
  private static final float[] HOLDS = {0.14f, 0.36f, 0.16f, 0.17f, 0.17f};

  private final HoldStore holds;
  private final Say say;

  CaseRecord(HoldStore holds, Say say) {
    this.holds = holds;
    this.say = say;
  }

  byte[] pdf(long caseId, SavedTrace trace) throws IOException {
    String title = say.text("record.title", Long.toString(caseId));
    try (Sheets sheets = new Sheets(title)) {
      sheets.title(title);
      sheets.paragraph(
          say.text(
              "record.as-of", say.timeWithZone(trace.time()), Long.toString(trace.position())));
      sheets.paragraph(say.text("record-method." + trace.method().name().toLowerCase(Locale.ROOT)));
      sheets.paragraph(say.text("record.known"));
      sums(sheets, trace);
      sources(sheets, trace);
      moves(sheets, trace);
      spots(sheets, trace);
      holds(sheets, holds.ofCase(caseId));
      return sheets.bytes(title + "   SHA-256 " + hash(trace));
    }
  }

  private void sums(Sheets sheets, SavedTrace trace) throws IOException {
    sheets.heading(say.text("record.sums"));
    sheets.paragraph(
        say.text(
            "record.adds-up",
            money(trace.there()),
            money(trace.gone()),
            money(trace.cameBack()),
            money(trace.stolen())));
    if (trace.cut()) {
      sheets.paragraph(say.text("record.cut", say.number(trace.limits().transfers())));
    }
  }

  private void sources(Sheets sheets, SavedTrace trace) throws IOException {
    sheets.heading(say.text("record.sources"));
    head(sheets, SOURCES, 1, "record.number", "record.payment", "record.incident", "record.stolen");
    int number = 0;
    for (Source source : trace.sources()) {
      sheets.row(
          new String[] {
            "#" + number++,
            say.text("record.position", Long.toString(source.payment())),
            source.incident() + "-" + source.number(),
            money(source.amount())
          },
          SOURCES,
          1,
          false);
    }
  }

  private void moves(Sheets sheets, SavedTrace trace) throws IOException {
    sheets.heading(say.text("record.moves"));
    sheets.small(say.text("record.moves-how"));
    head(
        sheets,
        MOVES,
        2,
        "record.hop",
        "record.time",
        "record.from",
        "record.to",
        "record.amount",
        "record.stolen");
    for (Move move : trace.moves()) {
      sheets.row(
          new String[] {
            Integer.toString(move.hop()),
            say.time(move.time()),
            move.from().account() + " " + move.from().bank(),
            move.to().account() + " " + move.to().bank(),
            money(move.moved().total()),
            money(move.moved().ofVictims())
          },
          MOVES,
          2,
          false);
      sheets.small(
          say.text("record.arithmetic", sum(move.before()), sum(move.moved()))
              + (move.unseen() > 0 ? " " + say.text("record.unseen", money(move.unseen())) : "")
              + (move.back().ofVictims() > 0
                  ? " " + say.text("record.back", money(move.back().ofVictims()))
                  : "")
              + " "
              + say.text("record-route." + move.route().name().toLowerCase(Locale.ROOT)));
    }
  }

  private void spots(Sheets sheets, SavedTrace trace) throws IOException {
    sheets.heading(say.text("record.spots"));
    head(
        sheets,
        SPOTS,
        3,
        "record.account",
        "record.bank",
        "record.hop",
        "record.own",
        "record.stolen");
    for (Spot spot : trace.spots()) {
      sheets.row(
          new String[] {
            spot.account().account(),
            spot.account().bank(),
            Integer.toString(spot.hop()),
            money(spot.holds().own()),
            money(spot.holds().ofVictims())
          },
          SPOTS,
          3,
          false);
      sheets.small(
          sum(spot.holds())
              + " "
              + say.text("record-end." + spot.end().name().toLowerCase(Locale.ROOT)));
    }
  }

  private void holds(Sheets sheets, List<Hold> some) throws IOException {
    sheets.heading(say.text("record.holds"));
    if (some.isEmpty()) {
      sheets.paragraph(say.text("record.no-holds"));
      return;
    }
    head(
        sheets,
        HOLDS,
        2,
        "record.hold",
        "record.account",
        "record.state",
        "record.amount",
        "record.secured");
    for (Hold hold : some) {
      sheets.row(
          new String[] {
            hold.id(),
            hold.account() + " " + hold.bank(),
            say.text("held-state." + hold.state().name().toLowerCase(Locale.ROOT)),
            money(hold.money().amount()),
            money(hold.money().secured())
          },
          HOLDS,
          2,
          false);
    }
  }

  private void head(Sheets sheets, float[] parts, int right, String... keys) throws IOException {
    String[] cells = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      cells[i] = say.text(keys[i]);
    }
    sheets.row(cells, parts, right, true);
  }

  /// `own 100.00, #0 300.00`.
  private String sum(Sum sum) {
    StringBuilder text = new StringBuilder(say.text("record.own-is", money(sum.own())));
    for (Map.Entry<Integer, Long> part : sum.stolen().entrySet()) {
      text.append(", #").append(part.getKey()).append(' ').append(money(part.getValue()));
    }
    return text.toString();
  }

  private String money(long minor) {
    return say.money(minor, say.currency());
  }

  private static String hash(SavedTrace trace) {
    try {
      byte[] bytes = trace.toJson().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", missing);
    }
  }
}
