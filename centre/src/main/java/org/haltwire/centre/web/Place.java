package org.haltwire.centre.web;

/// A page that the navigation leads to.
///
/// @param key of its name in the bundles
/// @param group one of `Menu.GROUPS`
/// @param letter that leads there after `g`
record Place(String key, String address, String group, char letter) {

  /// Whether a page at this path is this one or below it.
  boolean holds(String path) {
    return path.equals(address) || (address.length() > 1 && path.startsWith(address + "/"));
  }
}
