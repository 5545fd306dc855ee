package org.haltwire.centre.vault;

import java.util.List;

/// The sealed columns of a capability. Only what is named in such a bean can be sealed: otherwise a
/// retired key would be destroyed while something still needs it.
public record SealedColumns(List<SealedColumn> columns) {

  public SealedColumns {
    columns = List.copyOf(columns);
  }
}
