package org.haltwire.centre.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.haltwire.core.event.Party;

/// Who lives and trades in the made-up town.
final class Town {

  static final int PEOPLE = 2_700;
  private static final List<String> BANKS =
      List.of("TULPAR", "ALATAU", "ESIL", "SUNKAR", "KOKZHIEK");

  private final Random random;
  private final int today;
  private int accounts;
  private final List<Holder> people = new ArrayList<>();
  private final List<Holder> shops = new ArrayList<>();
  private final List<Holder> webShops = new ArrayList<>();
  private final List<Holder> utilities = new ArrayList<>();
  private final List<Holder> employers = new ArrayList<>();

  Town(Random random, int today) {
    this.random = random;
    this.today = today;
    fill(people, PEOPLE, this::person);
    fill(shops, 220, () -> firm(today - 800));
    fill(webShops, 40, () -> firm(today - 700));
    fill(utilities, 8, () -> firm(today - 4_000));
    fill(employers, 12, () -> firm(today - 3_000));
  }

  List<Holder> utilities() {
    return utilities;
  }

  Holder person(int index) {
    return people.get(index);
  }

  Holder somebody() {
    return any(people);
  }

  Holder shop() {
    return any(shops);
  }

  Holder webShop() {
    return any(webShops);
  }

  Holder utility() {
    return any(utilities);
  }

  Holder employer() {
    return any(employers);
  }

  /// A person of whom nothing is known yet.
  Holder stranger(int daysOld) {
    return holder(today - daysOld, true, "KZ");
  }

  Holder abroad() {
    return holder(today - 400, false, "TR");
  }

  private Holder person() {
    return holder(today - 200 - random.nextInt(3_000), true, "KZ");
  }

  private Holder firm(int opened) {
    return holder(opened - random.nextInt(900), false, "KZ");
  }

  private Holder holder(int opened, boolean natural, String country) {
    int number = ++accounts;
    String bank = BANKS.get(random.nextInt(BANKS.size()));
    Party party =
        new Party(
            "%s%02d%s%010d".formatted(country, number % 97, bank.substring(0, 3), number),
            bank,
            natural ? "person-%05d".formatted(number) : "",
            "",
            opened,
            country);
    return natural
        ? new Holder(party, "7701%07d".formatted(number), "device-%05d".formatted(number))
        : new Holder(party, "", "");
  }

  private Holder any(List<Holder> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static void fill(List<Holder> list, int size, Supplier<Holder> maker) {
    for (int i = 0; i < size; i++) {
      list.add(maker.get());
    }
  }
}
