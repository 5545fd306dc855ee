package org.haltwire.core.feature;

import org.haltwire.core.event.Fact;

/// By what something is remembered: `payer.account`, or several fields together. Keys with the same
/// text are the same key.
///
/// @param text canonical text, such as `[payer.account, payee.account]`
public record Key(String text, Reader reader) {

  /// Reads the key's 64-bit hash from a fact, made with [org.haltwire.core.event.Keys]; absent (0)
  /// where a part is absent or the fact has no such field.
  public interface Reader {
    long read(Fact fact);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
