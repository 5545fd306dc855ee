package org.haltwire.country.crime;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Scheme;

/// One victim and what is taken from them.
final class Theft {

  private final long number;
  private final Scheme scheme;
  private final int victim;
  private final Chance chance;
  private final List<Order> paid = new ArrayList<>();
  private final List<Mule> mules = new ArrayList<>();
  private boolean noticed;
  private boolean reported;
  private boolean confirmed;
  private String caller = "";

  /// @param number from 1, never given twice
  Theft(long number, Scheme scheme, int victim, Chance chance) {
    this.number = number;
    this.scheme = scheme;
    this.victim = victim;
    this.chance = chance;
  }

  long number() {
    return number;
  }

  Scheme scheme() {
    return scheme;
  }

  int victim() {
    return victim;
  }

  Chance chance() {
    return chance;
  }

  /// The victim's payments that went through.
  List<Order> paid() {
    return paid;
  }

  /// Whom the victim paid.
  List<Mule> mules() {
    return mules;
  }

  /// The number that called, or empty.
  String caller() {
    return caller;
  }

  void calledBy(String phone) {
    caller = phone;
  }

  /// Whether this is the first time that the victim has something to notice.
  boolean beginsToBeNoticed() {
    boolean first = !noticed;
    noticed = true;
    return first;
  }

  boolean isReported() {
    return reported;
  }

  void report() {
    reported = true;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  void confirm() {
    confirmed = true;
  }
}
