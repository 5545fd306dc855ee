package org.haltwire.centre;

import java.util.List;

/// A capability's lines on the terminal once the centre serves, such as an address or a one-time
/// link. Make a bean of it.
@FunctionalInterface
public interface Notice {

  List<String> lines();
}
