package org.haltwire.centre.intake;

import java.util.function.Function;
import org.haltwire.core.event.InvalidFact;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/// Runs a reader over bytes and turns what a parser throws into words.
final class Json {

  private Json() {}

  static <T> Read<T> read(byte[] bytes, int offset, int length, Function<Cursor, Read<T>> reader) {
    try (JsonParser parser =
        JsonLimits.JSON.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
      return reader.apply(new Cursor(parser));
    } catch (JacksonException garbled) {
      return new Read.Garbled<>(words(garbled));
    } catch (InvalidFact wrong) {
      String pointer = "/" + wrong.field().replace('.', '/');
      return new Read.Wrong<>(
          java.util.List.of(new Fault(pointer, wrong.expected(), wrong.found())));
    }
  }

  /// Where and what, without the sender's text that the parser would repeat.
  private static String words(JacksonException garbled) {
    TokenStreamLocation at = garbled.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    String why = garbled.getOriginalMessage();
    return (why.length() > 160 ? why.substring(0, 160) + "..." : why) + where;
  }
}
