package org.haltwire.core.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;

/// The keys of the fact at hand. Each field is hashed once a fact, however many keys it is a part
/// of, and once more only when another fact came between.
final class KeySet {

  private final List<Key> keys;
  private final Key.Reader[] fields;

  /// The places of the parts of each key that has several; those keys follow the fields.
  private final int[][] parts;

  private final long[] hashes;

  /// The fact whose keys are in `hashes`.
  private Object current = this;

  KeySet(Collection<Key> wanted) {
    Set<Key> single = new LinkedHashSet<>();
    Set<Key> joint = new LinkedHashSet<>();
    for (Key key : wanted) {
      single.addAll(key.parts());
      (key.parts().isEmpty() ? single : joint).add(key);
    }
    keys = new ArrayList<>(single);
    keys.addAll(joint);
    fields = single.stream().map(Key::reader).toArray(Key.Reader[]::new);
    parts =
        joint.stream()
            .map(key -> key.parts().stream().mapToInt(keys::indexOf).toArray())
            .toArray(int[][]::new);
    hashes = new long[keys.size()];
  }

  /// Where a key's hash is; -1 if the set has no such key.
  int place(Key key) {
    return keys.indexOf(key);
  }

  /// Reads all keys of a fact, unless it is the very fact that was read last.
  @SuppressWarnings("ReferenceEquality") // the same fact, not an equal one
  void read(Fact fact) {
    if (fact == current) {
      return;
    }
    for (int i = 0; i < fields.length; i++) {
      hashes[i] = fields[i].read(fact);
    }
    for (int i = 0; i < parts.length; i++) {
      long hash = hashes[parts[i][0]];
      for (int j = 1; j < parts[i].length; j++) {
        hash = Keys.of(hash, hashes[parts[i][j]]);
      }
      hashes[fields.length + i] = hash;
    }
    current = fact;
  }

  /// The hash of the key at a place, of the fact that was read last.
  long hash(int place) {
    return hashes[place];
  }

  /// A key of the set, hashed already when it is asked for.
  Key share(Key key) {
    int place = place(key);
    return new Key(
        key.text(),
        fact -> {
          read(fact);
          return hashes[place];
        },
        key.parts());
  }

  /// The key with this text as a value, if there is one: hashed already when it is asked for.
  Value share(Value value) {
    int place = place(new Key(value.text(), value.reader()::read));
    return place < 0
        ? value
        : new Value(
            value.text(),
            fact -> {
              read(fact);
              return hashes[place];
            });
  }
}
