package org.haltwire.centre.our;

import java.util.List;

/// Numbers of an institution that a capability adds to the first page of its people.
public interface OwnFigure {

  /// One number.
  ///
  /// @param key of its name in the bundles
  /// @param address of the page that shows what was counted
  record Line(String key, long count, String address) {}

  /// @param code the institution's
  List<Line> of(String code);
}
