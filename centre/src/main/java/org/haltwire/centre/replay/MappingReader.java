package org.haltwire.centre.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.yaml.Yaml;

/// Reads a mapping file for a file with this header.
final class MappingReader {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([dhms])");
  private static final List<String> PARTY =
      List.of("account", "institution", "personId", "personToken", "name", "opened", "country");

  private final List<String> header;

  private MappingReader(List<String> header) {
    this.header = header;
  }

  static char delimiter(Yaml top) {
    String delimiter = top.text("delimiter", ",");
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw top.wrong("delimiter", "Expected one character, but got \"" + delimiter + "\"");
    }
    return delimiter.charAt(0);
  }

  static Mapping read(Yaml top, List<String> header) {
    return new MappingReader(header).mapping(top);
  }

  private Mapping mapping(Yaml top) {
    top.optional("mapping");
    top.optional("delimiter");
    RowTime time = time(top.map("time"));
    Yaml payment = top.map("payment");
    Yaml payer = payment.map("payer");
    Yaml payee = payment.map("payee");
    Template payerAccount = template(payer, "account");
    Template payeeAccount = template(payee, "account");
    Template id = template(payment, "id");
    Part.Amount amount = amount(payment.map("amount"));
    List<Part> parts = parts(payment, payer, payee);
    List<LabelMapping> label = top.has("label") ? List.of(label(top.map("label"))) : List.of();
    payment.complete();
    top.complete();
    return new Mapping(header.size(), time, id, amount, payerAccount, payeeAccount, parts, label);
  }

  private List<Part> parts(Yaml payment, Yaml payer, Yaml payee) {
    List<Part> parts = new ArrayList<>();
    texts(payment, List.of("instrument", "channel", "purpose"), parts);
    parts.add(party("payer", payer));
    parts.add(party("payee", payee));
    if (payment.has("origin")) {
      Yaml origin = payment.map("origin");
      List<Part> from = new ArrayList<>();
      texts(origin, List.of("phone", "device"), from);
      if (origin.has("sessionSeconds")) {
        from.add(new Part.Whole("sessionSeconds", template(origin, "sessionSeconds")));
      }
      origin.complete();
      parts.add(new Part.Group("origin", from));
    }
    return parts;
  }

  private Part party(String name, Yaml party) {
    List<Part> parts = new ArrayList<>();
    texts(party, PARTY, parts);
    party.complete();
    return new Part.Group(name, parts);
  }

  private void texts(Yaml from, List<String> names, List<Part> parts) {
    for (String name : names) {
      if (from.has(name)) {
        parts.add(new Part.Text(name, template(from, name)));
      }
    }
  }

  private Part.Amount amount(Yaml amount) {
    Part.Amount part =
        new Part.Amount(
            "amount",
            template(amount, "value"),
            template(amount, "currency"),
            amount.choice("unit", List.of("whole", "minor")).equals("minor"),
            amount.choice("decimal", List.of(".", ",")).equals(","),
            amount.choice("round", List.of("NO", "HALF_EVEN")).equals("HALF_EVEN"));
    amount.complete();
    return part;
  }

  private RowTime time(Yaml time) {
    Template value = template(time, "value");
    String format = time.text("format", "iso");
    ZoneId zone = zone(time);
    time.complete();
    try {
      return new RowTime(value, format, zone);
    } catch (IllegalArgumentException wrong) {
      throw time.wrong(
          "format",
          "Expected iso, epoch-seconds, epoch-millis or a pattern such as yyyy-MM-dd HH:mm:ss,"
              + " but got \"%s\"".formatted(format));
    }
  }

  private static ZoneId zone(Yaml time) {
    String zone = time.text("zone", "UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException wrong) {
      throw time.wrong("zone", "Expected a zone such as Asia/Almaty, but got \"" + zone + "\"");
    }
  }

  private LabelMapping label(Yaml label) {
    LabelMapping mapping =
        new LabelMapping(
            template(label, "value"),
            Set.copyOf(label.texts("fraud")),
            Set.copyOf(label.texts("honest")),
            span(label),
            label.text("basis", ""),
            label.choice("send-honest", List.of("false", "true")).equals("true"));
    label.complete();
    return mapping;
  }

  /// A text with columns in it, or `{ value: ..., values: {...}, otherwise: ... }`.
  private Template template(Yaml from, String key) {
    if (!from.nested(key)) {
      return new Template(from.text(key), name -> column(from, key, name), Map.of(), "");
    }
    Yaml choice = from.map(key);
    Template template =
        new Template(
            choice.text("value"),
            name -> column(choice, "value", name),
            choice.map("values").pairs(),
            choice.text("otherwise", ""));
    choice.complete();
    return template;
  }

  private int column(Yaml from, String key, String name) {
    int column = header.indexOf(name);
    if (column < 0) {
      throw from.wrong(
          key,
          "Expected a column of the file (%s), but got {%s}"
              .formatted(String.join(", ", header), name));
    }
    return column;
  }

  private static Duration span(Yaml label) {
    String text = label.text("after", "0s");
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw label.wrong("after", "Expected a duration such as 7d or 12h, but got \"" + text + "\"");
    }
    long count = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "d" -> Duration.ofDays(count);
      case "h" -> Duration.ofHours(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofSeconds(count);
    };
  }
}
