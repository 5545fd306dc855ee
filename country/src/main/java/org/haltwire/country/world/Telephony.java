package org.haltwire.country.world;

import org.haltwire.core.event.CallChecked;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallRegistered;
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

  Telephony(World world) {
    this.world = world;
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
    FactId id = world.id(phones.operator(from));
    world.tell(
        new CallRegistered(id, world.now(), phones.operator(from), caller, callee, ""), truth);
    world.after(
        100 + chance.below(700),
        () -> {
          ask(phones.operator(to), caller, callee, truth);
          world.after(
              seconds * Almanac.SECOND,
              () -> {
                FactId end = world.id(id.sender());
                world.tell(new CallEnded(end, world.now(), id, caller, callee), truth);
                record(UsageRecord.Kind.CALL_OUT, from, callee, cell, seconds, truth);
                record(UsageRecord.Kind.CALL_IN, to, caller, home(to), seconds, truth);
              });
        });
  }

  /// A call that comes from abroad or over the internet under a number that is not the caller's:
  /// its owner's operator registers nothing.
  public void callUnder(String number, int to, int seconds, Truth truth) {
    ask(world.phones().operator(to), number, world.phones().phone(to), truth);
    world.after(
        seconds * Almanac.SECOND,
        () -> record(UsageRecord.Kind.CALL_IN, to, number, home(to), seconds, truth));
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

  private void ask(String operator, String caller, String callee, Truth truth) {
    world.tell(
        new CallChecked(world.id(operator), world.now(), operator, caller, callee, ""), truth);
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
