package org.haltwire.centre.search;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;

/// What a capability has to be found.
public interface Findable {

  /// One word, for the texts about it: `payments` has `search.payments` and `search-how.payments`.
  String key();

  /// Where it comes among the others, the least first.
  int order();

  /// What somebody must be allowed to, to see any of it.
  Permission permission();

  /// The latest first; nothing that lies beyond the reader's reach, nor any hint of it.
  List<Found> find(Sought sought, Principal reader, int atMost);
}
