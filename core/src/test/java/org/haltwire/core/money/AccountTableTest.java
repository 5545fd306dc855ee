package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountTableTest {

  @Test
  void agreesWithAMap() {
    Random random = new Random(5);
    AccountTable table = new AccountTable();
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 400_000; i++) {
      String name = "номер-" + random.nextInt(20_000);
      if (random.nextInt(3) > 0) {
        int number = table.add(name);
        Integer before = map.put(name, number);
        assertEquals(before == null ? number : before, number);
        assertEquals(name, table.name(number));
      } else if (map.containsKey(name)) {
        table.remove(map.remove(name));
        assertEquals(AccountTable.NONE, table.find(name));
      }
    }
    assertEquals(map.size(), table.size());
    map.forEach((name, number) -> {
      assertEquals(number, table.find(name));
      assertEquals(name, table.name(number));
    });
    assertEquals(AccountTable.NONE, table.find("another"));
  }
}
