package org.haltwire.centre.search;

import java.util.Map;

/// One thing that was found.
///
/// @param title what it is, in the reader's language
/// @param note what tells it from others: amount, time, state
/// @param address of its page
/// @param form what is to be sent there, where the page must not be asked for by an address alone
public record Found(String title, String note, String address, Map<String, String> form) {

  public Found(String title, String note, String address) {
    this(title, note, address, Map.of());
  }

  public Found {
    form = Map.copyOf(form);
  }
}
