package org.haltwire.core.money;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.core.event.Keys;

/// Numbers for accounts, their names and banks: some 45 bytes an account with a name of 20 letters.
/// The number of an account that was taken out is given again.
final class AccountTable {

  static final int NONE = -1;

  private static final int PAGE = 1 << 20;
  private static final int FEW = 64;

  /// Account's number plus one at its hash's place or the next free one; 0 is empty.
  private int[] table = new int[FEW];

  /// Place of the name's length and bytes in the pages, by number.
  private int[] places = new int[FEW];

  /// Place of the bank among all, by account.
  private char[] bankOf = new char[FEW];

  private final List<String> banks = new ArrayList<>(List.of(""));
  private final Map<String, Character> bankNumbers = new HashMap<>();
  private int[] free = new int[0];
  private int freeCount;
  private int numbers;
  private byte[][] pages = {new byte[PAGE]};
  private int end;
  private long wasted;

  /// The account's number; [#NONE] if it is not there.
  int find(String account) {
    byte[] name = account.getBytes(StandardCharsets.UTF_8);
    return table[slot(name, Keys.of(account))] - 1;
  }

  /// The account's number, given to it now if it has none.
  int add(String account) {
    byte[] name = account.getBytes(StandardCharsets.UTF_8);
    int slot = slot(name, Keys.of(account));
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    int number = freeCount > 0 ? free[--freeCount] : numbers++;
    if (number == places.length) {
      places = Arrays.copyOf(places, number + number / 2);
      bankOf = Arrays.copyOf(bankOf, places.length);
    }
    places[number] = write(name);
    bankOf[number] = 0;
    table[slot] = number + 1;
    if (3L * table.length < 4L * (numbers - freeCount)) {
      rehash();
    }
    return number;
  }

  int size() {
    return numbers - freeCount;
  }

  String name(int number) {
    int place = places[number];
    byte[] page = pages[place / PAGE];
    int start = place % PAGE;
    return new String(page, start + 1, page[start] & 0xff, StandardCharsets.UTF_8);
  }

  /// The bank that keeps an account, or empty where nobody said.
  String bank(int number) {
    return banks.get(bankOf[number]);
  }

  /// Says which bank keeps an account. After 65,535 different banks no more are told apart.
  void keptBy(int number, String bank) {
    if (bank.isEmpty()) {
      return;
    }
    Character known = bankNumbers.get(bank);
    if (known == null && banks.size() <= Character.MAX_VALUE) {
      known = (char) banks.size();
      banks.add(bank);
      bankNumbers.put(bank, known);
    }
    bankOf[number] = known == null ? 0 : known;
  }

  void remove(int number) {
    int mask = table.length - 1;
    int slot = (int) hash(Keys.of(name(number))) & mask;
    while (table[slot] != number + 1) {
      slot = slot + 1 & mask;
    }
    closeGap(slot);
    wasted += 1 + (pages[places[number] / PAGE][places[number] % PAGE] & 0xff);
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, Math.max(FEW, free.length * 2));
    }
    free[freeCount++] = number;
    places[number] = NONE;
    if (wasted > PAGE && 2 * wasted > end) {
      compact();
    }
  }

  long bytes() {
    return 4L * (table.length + places.length + free.length)
        + 2L * bankOf.length
        + (long) pages.length * PAGE;
  }

  /// Moves entries behind a gap into it, so that none is cut off from its hash's place.
  private void closeGap(int gap) {
    int mask = table.length - 1;
    table[gap] = 0;
    for (int slot = gap + 1 & mask; table[slot] != 0; slot = slot + 1 & mask) {
      int entry = table[slot];
      int home = (int) hash(Keys.of(name(entry - 1))) & mask;
      if ((slot - home & mask) >= (slot - gap & mask)) {
        table[gap] = entry;
        table[slot] = 0;
        gap = slot;
      }
    }
  }

  private int slot(byte[] name, long key) {
    int mask = table.length - 1;
    int slot = (int) hash(key) & mask;
    while (table[slot] != 0 && !isNamed(table[slot] - 1, name)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean isNamed(int number, byte[] name) {
    int place = places[number];
    byte[] page = pages[place / PAGE];
    int start = place % PAGE;
    int length = page[start] & 0xff;
    return length == name.length
        && Arrays.equals(page, start + 1, start + 1 + length, name, 0, length);
  }

  /// Writes length and bytes; a name never goes over the end of a page.
  private int write(byte[] name) {
    if (end % PAGE + 1 + name.length > PAGE || end / PAGE == pages.length) {
      end = (end + PAGE - 1) / PAGE * PAGE;
      if (end / PAGE == pages.length) {
        pages = Arrays.copyOf(pages, pages.length + 1);
        pages[pages.length - 1] = new byte[PAGE];
      }
    }
    int place = end;
    byte[] page = pages[place / PAGE];
    page[place % PAGE] = (byte) name.length;
    System.arraycopy(name, 0, page, place % PAGE + 1, name.length);
    end += 1 + name.length;
    return place;
  }

  private void rehash() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int number = 0; number < numbers; number++) {
      if (places[number] != NONE) {
        int slot = (int) hash(Keys.of(name(number))) & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = number + 1;
      }
    }
  }

  private void compact() {
    byte[][] old = pages;
    pages = new byte[][] {new byte[PAGE]};
    end = 0;
    wasted = 0;
    for (int number = 0; number < numbers; number++) {
      int place = places[number];
      if (place != NONE) {
        byte[] page = old[place / PAGE];
        int start = place % PAGE;
        places[number] =
            write(Arrays.copyOfRange(page, start + 1, start + 1 + (page[start] & 0xff)));
      }
    }
  }

  /// [Keys] are spread over all bits; the low ones are taken as they are.
  private static long hash(long key) {
    return key ^ key >>> 32;
  }
}
