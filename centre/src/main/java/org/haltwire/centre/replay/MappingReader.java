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

/// Reads a mapping file for a file with this header.
final class MappingReader {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([dhms])");
  private static final List<String> PARTY =
      List.of("account", "institution", "personId", "personToken", "name", "opened", "country");

  private final List<String> header;

  private MappingReader(List<String> header) {
    this.header = header;
  }

  static char delimiter(String text) {
    String delimiter = Yaml.parse(text).text("delimiter", ",");
    if (delimiter.length() != 1) {
      throw new Unusable("Expected one character as delimiter, but got \"" + delimiter + "\"");
    }
    return delimiter.charAt(0);
  }

  static Mapping read(String text, List<String> header) {
    return new MappingReader(header).mapping(Yaml.parse(text));
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
    List<Part> parts = parts(payment, payer, payee);
    List<LabelMapping> label = top.has("label") ? List.of(label(top.map("label"))) : List.of();
    payment.complete();
    top.complete();
    return new Mapping(header.size(), time, id, payerAccount, payeeAccount, parts, label);
  }

  private List<Part> parts(Yaml payment, Yaml payer, Yaml payee) {
    List<Part> parts = new ArrayList<>();
    parts.add(amount(payment.map("amount")));
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

  private Part amount(Yaml amount) {
    String unit = amount.text("unit", "whole");
    String decimal = amount.text("decimal", ".");
    if (!Set.of("whole", "minor").contains(unit) || !Set.of(".", ",").contains(decimal)) {
      throw new Unusable(
          "Expected whole or minor as payment.amount.unit, and . or , as its decimal");
    }
    Part part =
        new Part.Amount(
            "amount",
            template(amount, "value"),
            template(amount, "currency"),
            unit.equals("minor"),
            decimal.equals(","));
    amount.complete();
    return part;
  }

  private RowTime time(Yaml time) {
    try {
      RowTime read =
          new RowTime(
              template(time, "value"),
              time.text("format", "iso"),
              ZoneId.of(time.text("zone", "UTC")));
      time.complete();
      return read;
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new Unusable("The mapping's time cannot be used: " + wrong.getMessage());
    }
  }

  private LabelMapping label(Yaml label) {
    LabelMapping mapping =
        new LabelMapping(
            template(label, "value"),
            Set.copyOf(label.texts("fraud")),
            Set.copyOf(label.texts("honest")),
            span(label.text("after", "0s")),
            label.text("basis", ""),
            Boolean.parseBoolean(label.text("send-honest", "false")));
    label.complete();
    return mapping;
  }

  /// A text with columns in it, or `{ value: ..., values: {...}, otherwise: ... }`.
  private Template template(Yaml from, String key) {
    if (!from.nested(key)) {
      return new Template(from.text(key), header, Map.of(), "");
    }
    Yaml choice = from.map(key);
    Template template =
        new Template(
            choice.text("value"),
            header,
            choice.map("values").pairs(),
            choice.text("otherwise", ""));
    choice.complete();
    return template;
  }

  private static Duration span(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new Unusable("Expected a duration such as 7d or 12h, but got \"" + text + "\"");
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
