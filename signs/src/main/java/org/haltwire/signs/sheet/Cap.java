package org.haltwire.signs.sheet;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The most that signs of some groups count together.
public record Cap(Set<String> groups, int most) {

  public Cap {
    groups = Collections.unmodifiableSet(new TreeSet<>(groups));
  }
}
