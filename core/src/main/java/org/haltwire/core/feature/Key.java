package org.haltwire.core.feature;

import java.util.List;
import java.util.stream.Collectors;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;

/// By what something is remembered: `payer.account`, or several fields together. Keys with the same
/// text are the same key.
///
/// @param text canonical text, such as `[payer.account, payee.account]`
/// @param parts the fields, where there are several; none otherwise
public record Key(String text, Reader reader, List<Key> parts) {

  /// Reads the key's 64-bit hash from a fact, made with [org.haltwire.core.event.Keys]; absent (0)
  /// where a part is absent or the fact has no such field.
  public interface Reader {
    long read(Fact fact);
  }

  /// A key of one field.
  public Key(String text, Reader reader) {
    this(text, reader, List.of());
  }

  /// The key of one field or of several together.
  public static Key of(List<Key> fields) {
    if (fields.size() == 1) {
      return fields.getFirst();
    }
    String text = fields.stream().map(Key::text).collect(Collectors.joining(", ", "[", "]"));
    return new Key(text, fact -> together(fields, fact), List.copyOf(fields));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private static long together(List<Key> fields, Fact fact) {
    long hash = fields.getFirst().reader.read(fact);
    for (Key field : fields.subList(1, fields.size())) {
      hash = Keys.of(hash, field.reader.read(fact));
    }
    return hash;
  }
}
