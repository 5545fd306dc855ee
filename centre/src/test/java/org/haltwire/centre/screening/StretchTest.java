package org.haltwire.centre.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subscriber;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void passesByWhatIsNoPaymentAndStillGoesForward() {
    FactId id = new FactId("operator", "1");
    List<Fact> facts =
        List.of(
            new SimChange(
                id, 5, SimChange.Kind.SWAPPED, "KCELL", new Subscriber("sim", "77011234567", "")),
            new CallEnded(id, 5, "77470000002", CallerKind.FLAGGED),
            new IncidentReport(id, 5, IncidentReport.Kind.PHISHING, "", List.of(), "A", ""));
    Stretch stretch = new Stretch(new RecentPayments(1_000), 0);
    for (int i = 0; i < facts.size(); i++) {
      stretch.take(new Entry(i + 1, 1_000 + i, facts.get(i), Noted.NOTED));
    }
    assertEquals(3, stretch.last());
    assertEquals(1_002, stretch.time());
    assertEquals(List.of(), stretch.screened());
  }
}
