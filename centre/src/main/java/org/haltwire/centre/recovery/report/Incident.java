package org.haltwire.centre.recovery.report;

import java.util.List;
import org.haltwire.centre.participants.Participants;
import org.haltwire.core.event.IncidentReport;

/// A report as it is kept. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param ticket the number that the victim is given
/// @param caseId the case that its money is traced in
/// @param repeats the incident that it repeats; 0 if none
/// @param victim token of the person
/// @param position of the report in the journal; 0 while it is on its way there
public record Incident(
    long id,
    String ticket,
    long caseId,
    long repeats,
    Reporter reporter,
    IncidentReport.Kind kind,
    String victim,
    Known known,
    State state,
    String reason,
    long position) {

  /// @param sender the participant's code
  /// @param id the sender's own name for the report
  /// @param toldAt when the victim told it
  public record Reporter(String sender, String id, long toldAt, long receivedAt) {}

  /// What is known beside payments.
  ///
  /// @param account that the money went to, or empty
  public record Known(
      String account,
      List<String> phones,
      List<String> sites,
      List<String> channels,
      String words) {

    public Known {
      phones = List.copyOf(phones);
      sites = List.copyOf(sites);
      channels = List.copyOf(channels);
    }
  }

  /// How it stands.
  public enum State {
    OPEN,
    /// It was not true, or is no fraud.
    REJECTED,
    /// Who reported it took it back.
    WITHDRAWN,
    CLOSED
  }

  /// Whether people told it themselves, without an institution: then holds are proposed and marks
  /// not made until a bank, an authority or an officer says so too.
  public boolean isByCitizen() {
    return reporter.sender().equals(Participants.CITIZENS);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
