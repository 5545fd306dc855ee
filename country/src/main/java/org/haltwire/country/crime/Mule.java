package org.haltwire.country.crime;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.country.world.Truth.Share;

/// Somebody whose account passes stolen money on.
final class Mule {

  private final int person;
  private final int place;
  private final List<Parcel> parcels = new ArrayList<>();
  private int receipts;
  private boolean burned;
  private boolean busy;

  /// A part of a theft's money.
  ///
  /// @param layers how many accounts it is to go through before it leaves
  /// @param hop how many it went through, this one among them
  record Parcel(Theft theft, long minor, int layers, int hop) {

    Parcel of(long other) {
      return new Parcel(theft, other, layers, hop);
    }

    Share share() {
      return new Share(theft.number(), minor, 0, hop);
    }

    Share asKept() {
      return new Share(theft.number(), 0, minor, hop);
    }
  }

  /// @param place the account's
  Mule(int person, int place) {
    this.person = person;
    this.place = place;
  }

  int person() {
    return person;
  }

  int place() {
    return place;
  }

  /// What lies here and is to go on.
  List<Parcel> parcels() {
    return parcels;
  }

  int receipts() {
    return receipts;
  }

  void received() {
    receipts++;
  }

  /// Whether the account is known to be of no use any more.
  boolean isBurned() {
    return burned;
  }

  void burn() {
    burned = true;
  }

  /// Whether it is planned already when the money goes on.
  boolean isBusy() {
    return busy;
  }

  void busy(boolean planned) {
    busy = planned;
  }
}
