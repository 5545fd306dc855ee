package org.haltwire.centre.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.audit.TestingLog;
import org.haltwire.centre.audit.heads.Head;
import org.haltwire.centre.audit.heads.SignedHead;
import org.haltwire.centre.audit.tree.Frontier;
import org.haltwire.centre.audit.tree.Hash;
import org.haltwire.centre.audit.tree.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An owner of the database does their worst, and the verification names what they touched.
class VerificationTest {

  private final TestingLog testing = new TestingLog();
  private final List<SignedHead> heads = new ArrayList<>();

  @AfterEach
  void close() {
    testing.close();
  }

  private void grow(int... counts) {
    for (int count : counts) {
      testing.grow(count);
      Frontier frontier = testing.store.edge().frontier();
      Head head = new Head("test", frontier.size(), frontier.root(), Instant.EPOCH);
      heads.add(new SignedHead("head " + frontier.size(), head));
    }
  }

  private Verification.Report report() {
    return testing.transactions.execute(_ -> new Verification(testing.store, heads).run());
  }

  private void finds(String... kinds) {
    Verification.Report report = report();
    assertEquals(
        List.of(kinds),
        report.findings().stream().map(one -> one.kind() + " " + one.place()).toList(),
        report.findings()::toString);
    assertFalse(report.isGood());
  }

  @Test
  void isContentWithALogThatNobodyTouched() {
    assertTrue(report().isGood(), "an empty one");
    grow(1, 6, 30, 100);
    Verification.Report report = report();
    assertEquals(List.of(), report.findings());
    assertEquals(137, report.entries());
    assertEquals(4, report.heads());
  }

  @Test
  void isContentWhereWordsWereErased() {
    testing.log.record(new Deed(DeedKind.LOOK_UP, "person:olga", "hold/1", "because", ""));
    testing.jdbc.execute("update audit_entry set words = null, salt = null");
    assertTrue(report().isGood());
    assertEquals(1, report().erased());
  }

  @Test
  void namesAChangedEntry() {
    grow(20, 30);
    testing.tamper("update audit_entry set who = 'person:nobody' where place = 17");
    finds("CHANGED 17");
    assertTrue(report().findings().getFirst().words().contains("person:nobody"));
  }

  @Test
  void namesChangedWordsAndTimes() {
    testing.log.record(new Deed(DeedKind.LOOK_UP, "person:olga", "hold/1", "because", ""));
    grow(5);
    testing.tamper("update audit_entry set words = 'for fun' where place = 0");
    finds("CHANGED 0");
    testing.tamper("update audit_entry set words = 'because' where place = 0");
    testing.tamper("update audit_entry set at = at - 1 where place = 3");
    finds("CHANGED 3");
  }

  @Test
  void namesARemovedEntry() {
    grow(20, 30);
    testing.tamper("delete from audit_entry where place in (0, 17, 49)");
    finds("REMOVED 0", "REMOVED 17", "REMOVED 49");
  }

  @Test
  void namesARemovedEntryWhereTheRestClosedUp() {
    grow(20, 30);
    testing.tamper(
        """
        delete from audit_entry where place = 17;
        update audit_entry set place = place - 1 where place > 17
        """);
    finds("REMOVED 17");
  }

  @Test
  void namesAnInsertedEntry() {
    grow(20, 30);
    testing.tamper(
        """
        insert into audit_entry (place, at, kind, who, about, detail, words, salt, words_hash)
        select 50, at, kind, who, about, 'forged', words, salt, words_hash from audit_entry
        where place = 49
        """);
    finds("INSERTED 50");
  }

  @Test
  void namesAnInsertedEntryWhereTheRestMovedOn() {
    grow(20, 30);
    testing.tamper(
        """
        update audit_entry set place = -place - 1000 where place > 17;
        update audit_entry set place = -place - 999 where place < -999;
        insert into audit_entry (place, at, kind, who, about, detail, words, salt, words_hash)
        select 18, at, kind, who, about, 'forged', words, salt, words_hash from audit_entry
        where place = 17
        """);
    finds("INSERTED 18");
  }

  @Test
  void findsAnEntryThatWasChangedWithItsLeaf() {
    grow(20, 30);
    testing.tamper("update audit_entry set detail = 'forged' where place = 21");
    Entry forged = testing.store.find(21).orElseThrow();
    replace(new Place(0, 21), forged.hash());
    Verification.Report report = report();
    assertEquals(Finding.Kind.TREE, report.findings().getFirst().kind());
    assertTrue(
        report.findings().getFirst().words().contains("20 to 21"), report.findings()::toString);
  }

  /// Who can write to the database can make the whole tree anew, but not the heads that others
  /// keep.
  @Test
  void findsWhenAWholeTreeWasMadeAnew() {
    grow(20, 30, 40);
    testing.tamper("update audit_entry set detail = 'forged' where place = 21");
    remake();
    finds("HEAD 50");
    assertTrue(report().findings().getFirst().words().contains("the last that fits is head 20"));
  }

  @Test
  void findsWhenTheEndWasCutOff() {
    grow(20, 30);
    testing.tamper("delete from audit_entry where place >= 30");
    remake();
    finds("REMOVED 30");
  }

  private void replace(Place place, Hash hash) {
    testing.transactions.executeWithoutResult(_ ->
        testing.jdbc.update(
            "update audit_node set hash = ? where level = ? and place = ?",
            hash.bytes(),
            place.level(),
            place.number()));
  }

  private void remake() {
    testing.tamper("truncate audit_node");
    Frontier frontier = new Frontier();
    testing.store.walk(entry ->
        frontier.add(
            entry.hash(),
            (place, hash) ->
                testing.jdbc.update(
                    "insert into audit_node (level, place, hash) values (?, ?, ?)",
                    place.level(),
                    place.number(),
                    hash.bytes())));
    testing.jdbc.update(
        "update audit_size set size = ?, frontier = ?", frontier.size(), frontier.bytes());
  }
}
