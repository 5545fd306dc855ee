package org.haltwire.country.people;

import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Subscriber;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.chance.Names;

/// Phone lines, by number: the people's first, then lines of firms and of whoever takes one. A line
/// keeps its phone number; its operator, SIM card and handset can change.
public final class Phones {

  private static final long PURPOSE = 13;
  private static final long LINES = 100_000_000;
  private static final String[] PREFIXES = {
    "7701", "7702", "7705", "7707", "7708", "7747", "7771", "7775", "7776", "7778"
  };

  private final Subscriber[] subscribers;
  private final byte[] operators;
  private final Origin[] origins;
  private final String[] tablets;
  private final Names numbers;
  private final Names tokens;
  private long given;

  /// @param secondDevices how many of 1 have a tablet or a computer beside the phone
  Phones(int lines, double secondDevices, long seed) {
    this.subscribers = new Subscriber[lines];
    this.operators = new byte[lines];
    this.origins = new Origin[lines];
    this.tablets = new String[lines];
    this.numbers = new Names(seed, PURPOSE);
    this.tokens = new Names(seed, PURPOSE + 1);
    for (int line = 0; line < lines; line++) {
      long number = numbers.below(LINES, line);
      operators[line] = (byte) Chance.of(seed, PURPOSE, line).below(Banks.operators());
      String phone = PREFIXES[(int) (number % 10)] + "%07d".formatted(number / 10);
      put(line, new Subscriber(token("s"), phone, token("d")));
      boolean second = Chance.of(seed, PURPOSE + 2, line).happens(secondDevices);
      tablets[line] = second ? token("d") : "";
    }
  }

  public int count() {
    return subscribers.length;
  }

  public Subscriber subscriber(int line) {
    return subscribers[line];
  }

  public String phone(int line) {
    return subscribers[line].phone();
  }

  public String operator(int line) {
    return Banks.operator(operators[line]);
  }

  /// Where an order comes from that the line's owner gives at a time: mostly from the phone, now
  /// and then from the second device. The length of the session is not stated.
  public Origin origin(int line, long time) {
    boolean second = !tablets[line].isEmpty() && (Chance.mix(time + line) & 7) == 0;
    return second ? new Origin(phone(line), tablets[line], -1) : origins[line];
  }

  public void changeHandset(int line) {
    moveTo(line, token("d"));
  }

  /// Puts the line's SIM card into a device.
  public void moveTo(int line, String device) {
    Subscriber old = subscribers[line];
    put(line, new Subscriber(old.sim(), old.phone(), device));
  }

  public void changeSim(int line) {
    Subscriber old = subscribers[line];
    put(line, new Subscriber(token("s"), old.phone(), old.device()));
  }

  public void port(int line) {
    operators[line] = (byte) ((operators[line] + 1) % Banks.operators());
    changeSim(line);
  }

  /// A device that no line has yet.
  public String newDevice() {
    return token("d");
  }

  private void put(int line, Subscriber subscriber) {
    subscribers[line] = subscriber;
    origins[line] = new Origin(subscriber.phone(), subscriber.device(), -1);
  }

  private String token(String kind) {
    return kind + tokens.letters(given++);
  }
}
