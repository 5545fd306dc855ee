package org.haltwire.country.world;

import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.UsageRecord;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Phones;

/// Calls as operators tell them: the caller's registers, the callee's checks before it rings, and
/// both keep a record when the call is over.
public final class Telephony {

  /// The cell of who is abroad, as the home network records it.
  public static final String ROAMING = "roaming";

  private static final int CELLS = 1_024;

  private final World world;
  private final String[] cells = new String[CELLS];

  /// Whether operators verify calls. They only look: a substituted number is known as such, and its
  /// call passes.
  private final boolean verified;

  Telephony(World world) {
    this.world = world;
    this.verified = world.parameters().number("calls.verified") > 0;
    for (int i = 0; i < CELLS; i++) {
      cells[i] = "cell-" + (10_000 + i);
    }
  }

  /// The cell that a line is in when at home.
  public String home(int line) {
    return cell(line / 16);
  }

  public String cell(int number) {
    return cells[Math.floorMod(number, CELLS)];
  }

  /// A call between two lines that begins now, from a cell.
  public void call(int from, int to, String cell, int seconds, Chance chance, Truth truth) {
    Phones phones = world.phones();
    String caller = phones.phone(from);
    String callee = phones.phone(to);
    CallerKind kind = verified ? CallerKind.CONFIRMED : CallerKind.UNVERIFIED;
    world.after(
        100 + chance.below(700),
        () -> {
          began(to, kind, truth);
          world.after(
              seconds * Almanac.SECOND,
              () -> {
                ended(to, kind, truth);
                record(UsageRecord.Kind.CALL_OUT, from, callee, cell, seconds, truth);
                record(UsageRecord.Kind.CALL_IN, to, caller, home(to), seconds, truth);
              });
        });
  }

  /// A call that comes from abroad or over the internet under a number that is not the caller's:
  /// its owner's operator registers nothing.
  public void callUnder(String number, int to, int seconds, Truth truth) {
    CallerKind kind = verified ? CallerKind.SUBSTITUTED : CallerKind.UNVERIFIED;
    began(to, kind, truth);
    world.after(
        seconds * Almanac.SECOND,
        () -> {
          ended(to, kind, truth);
          record(UsageRecord.Kind.CALL_IN, to, number, home(to), seconds, truth);
        });
  }

  private void began(int line, CallerKind kind, Truth truth) {
    Phones phones = world.phones();
    FactId id = world.id(phones.operator(line));
    world.tell(new CallBegan(id, world.now(), phones.phone(line), kind), truth);
  }

  private void ended(int line, CallerKind kind, Truth truth) {
    Phones phones = world.phones();
    FactId id = world.id(phones.operator(line));
    world.tell(new CallEnded(id, world.now(), phones.phone(line), kind), truth);
  }

  public void change(int line, SimChange.Kind kind, Truth truth) {
    Phones phones = world.phones();
    switch (kind) {
      case SWAPPED, ACTIVATED -> phones.changeSim(line);
      case PORTED -> phones.port(line);
      case NEW_HANDSET -> phones.changeHandset(line);
      case DEACTIVATED -> {}
    }
    String operator = phones.operator(line);
    world.tell(
        new SimChange(world.id(operator), world.now(), kind, operator, phones.subscriber(line)),
        truth);
  }

  private void record(
      UsageRecord.Kind kind, int line, String peer, String cell, int seconds, Truth truth) {
    Subscriber subscriber = world.phones().subscriber(line);
    world.tell(
        new UsageRecord(
            world.id(world.phones().operator(line)),
            world.now(),
            kind,
            subscriber,
            peer,
            cell,
            seconds),
        truth);
  }
}
