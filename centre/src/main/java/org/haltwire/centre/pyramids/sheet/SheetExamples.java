package org.haltwire.centre.pyramids.sheet;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.signs.offer.Offer;
import org.haltwire.signs.sheet.Assessment;
import org.haltwire.signs.sheet.Assessor;
import org.haltwire.signs.sheet.Sheet;
import org.haltwire.signs.sheet.SheetExample;

/// Runs a sheet's examples, which are its tests.
final class SheetExamples {

  private static final String REGION = "KZ";

  private SheetExamples() {}

  /// What did not come out as it says; empty if all did.
  static List<String> failures(Sheet sheet) {
    Assessor assessor = new Assessor(sheet);
    List<String> failures = new ArrayList<>();
    for (SheetExample example : sheet.examples()) {
      Offer offer = Offer.read(example.text(), REGION);
      Assessment came = assessor.assess(offer.words(), offer.clues(), true);
      List<String> found = came.findings().stream().map(one -> one.sign().id()).toList();
      List<String> wrong = new ArrayList<>();
      example.shown().stream()
          .filter(sign -> !found.contains(sign))
          .forEach(sign -> wrong.add("expected " + sign));
      example.not().stream()
          .filter(found::contains)
          .forEach(sign -> wrong.add("expected no " + sign));
      example
          .verdict()
          .filter(verdict -> verdict != came.verdict())
          .ifPresent(verdict -> wrong.add("expected " + verdict));
      if (!wrong.isEmpty()) {
        failures.add(
            "example \"%s\": %s, but got %s with %d points and the signs %s"
                .formatted(
                    example.name(), String.join(", ", wrong), came.verdict(), came.score(), found));
      }
    }
    return failures;
  }
}
