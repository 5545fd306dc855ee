package org.haltwire.core.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.Subject;
import org.junit.jupiter.api.Test;

final class ListingTableTest {

  private final ListingTable table = new ListingTable();

  @Test
  void listsUntilTheEndOfTheListing() {
    put("MULE-1", Roll.MULE, true, 1_000);
    assertTrue(table.listed("MULE-1", Roll.MULE, 999));
    assertFalse(table.listed("MULE-1", Roll.MULE, 1_000));
    assertFalse(table.listed("MULE-1", Roll.FRAUD, 0));
    assertFalse(table.listed("", Roll.MULE, 0));
  }

  @Test
  void takesOffOneRollOnly() {
    put("A", Roll.MULE, true, 1_000);
    put("A", Roll.REPORTED, true, 1_000);
    put("A", Roll.MULE, false, 0);
    assertFalse(table.listed("A", Roll.MULE, 0));
    assertTrue(table.listed("A", Roll.REPORTED, 0));
  }

  @Test
  void remembersTenThousandAcrossASnapshot() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      put("A" + i, Roll.values()[i % 3], true, 1_000 + i);
    }
    ListingTable restored =
        ListingTable.restore(new DataInputStream(new ByteArrayInputStream(saved(table))));
    for (int i = 0; i < 10_000; i++) {
      String key = "A" + i;
      assertTrue(restored.listed(key, Roll.values()[i % 3], 999 + i));
      assertFalse(restored.listed(key, Roll.values()[i % 3], 1_000 + i));
      assertFalse(restored.listed(key, Roll.values()[(i + 1) % 3], 0));
    }
    assertEquals(saved(table).length, saved(restored).length);
  }

  private void put(String account, Roll roll, boolean listed, long expiresAt) {
    table.apply(
        new ListingChange(
            new FactId("test", account),
            0,
            new Subject(Subject.Kind.ACCOUNT, account),
            roll,
            listed,
            "TEST",
            expiresAt));
  }

  private static byte[] saved(ListingTable table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
