package org.haltwire.country.referee;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// Where stolen money is at the end, with what banks secured and gave back told apart.
///
/// @param all schemes with victims together
/// @param byReportDelay the same by how late it was reported
public record Recovered(Money all, @JsonProperty("by_report_delay") List<Late> byReportDelay) {

  /// In tenge; all but the first add up to the first.
  ///
  /// @param stolen what criminals made victims order, were it stopped or not
  /// @param stopped never left the victim's bank
  /// @param held stuck with a mule because a payment was held or refused
  /// @param secured taken out of an account by its bank and not given to anybody yet
  /// @param returned given to victims
  /// @param atLarge with criminals, or with honest people who got it from them
  public record Money(
      double stolen,
      double stopped,
      double held,
      double secured,
      double returned,
      double lost,
      @JsonProperty("paid_back") double paidBack,
      @JsonProperty("at_large") double atLarge) {

    /// Secured and returned, of stolen.
    @JsonProperty("share_recovered")
    public double shareRecovered() {
      return stolen == 0 ? 0 : (secured + returned) / stolen;
    }

    /// Not lost: stopped, held, secured and returned, of stolen.
    @JsonProperty("share_saved")
    public double shareSaved() {
      return stolen == 0 ? 0 : (stopped + held + secured + returned) / stolen;
    }
  }

  /// @param reported such as "within an hour"
  public record Late(String reported, long thefts, Money money) {}
}
