package org.haltwire.centre.conformance.run;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.conformance.run.Checked.State;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// The result, for people or for programs.
final class Written {

  private static final int TITLE = 40;
  private static final int STATE = 12;

  private Written() {}

  static void table(List<Checked> all, PrintStream out) {
    for (Checked one : all) {
      out.println(padded(state(one), STATE) + padded(one.title(), TITLE) + " " + one.words());
    }
    out.println(
        "%d ok, %d wrong, %d not checked"
            .formatted(
                count(all, State.OK), count(all, State.WRONG), count(all, State.NOT_CHECKED)));
    out.flush();
  }

  static void json(List<Checked> all, PrintStream out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("ok", count(all, State.OK));
      json.writeNumberProperty("wrong", count(all, State.WRONG));
      json.writeNumberProperty("notChecked", count(all, State.NOT_CHECKED));
      json.writeName("checks");
      json.writeStartArray();
      for (Checked one : all) {
        json.writeStartObject();
        json.writeStringProperty("id", one.id());
        json.writeStringProperty("state", state(one));
        json.writeStringProperty("title", one.title());
        json.writeStringProperty("words", one.words());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println(text);
    out.flush();
  }

  static long count(List<Checked> all, State state) {
    return all.stream().filter(one -> one.state() == state).count();
  }

  private static String state(Checked one) {
    return one.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
