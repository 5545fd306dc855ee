package org.haltwire.centre.notices;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;

/// What waits in a capability.
public interface Waiting {

  /// Who may not do this is not asked about it.
  Permission permission();

  /// What waits for this person now. It is asked on every page: a few counts by index, nothing
  /// more.
  List<Notice> waiting(Principal person);
}
