package org.haltwire.centre.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.web.Say;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.Trunk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What goes on with calls: who registers, who is silent, what was answered and why. Counts only.
@Controller
class CallsPage {

  private final Switchboard switchboard;
  private final Say say;

  CallsPage(Switchboard switchboard, Say say) {
    this.switchboard = switchboard;
    this.say = say;
  }

  /// An operator as the one whose subscribers call.
  ///
  /// @param state `active`, `failed` (silent) or `none` (not connected)
  /// @param silence how long it has been silent, in words
  /// @param share late and missing in all that it was asked about, in percent; empty for nothing
  record Row(String code, String state, String silence, Tally.Counts counts, String share) {}

  /// What was answered over a trunk.
  record Answered(
      String operator, Trunk trunk, long passed, long labelled, long blocked, List<Why> reasons) {

    long all() {
      return passed + labelled + blocked;
    }
  }

  /// @param reason the end of the key of its text
  /// @param action likewise; what was done
  record Why(String reason, String action, long count) {}

  @GetMapping("/calls")
  String calls(Model model) {
    List<CallsProfile.Member> members = switchboard.profile().members();
    List<Row> rows = new ArrayList<>();
    List<Answered> answered = new ArrayList<>();
    for (int place = 0; place < members.size(); place++) {
      Tally.Counts counts = switchboard.counts(place);
      rows.add(row(place, members.get(place).terms(), counts));
      for (CallsProfile.Way way : members.get(place).ways()) {
        String code = members.get(place).terms().code();
        List<Tally.Answered> reasons = counts.answers().getOrDefault(way.trunk().name(), List.of());
        answered.add(answered(code, way.trunk(), reasons));
      }
    }
    model.addAttribute("operators", rows);
    model.addAttribute("answered", answered.stream().filter(one -> one.all() > 0).toList());
    model.addAttribute("figures", switchboard.figures());
    model.addAttribute("blocked", answered.stream().mapToLong(Answered::blocked).sum());
    model.addAttribute("labelled", answered.stream().mapToLong(Answered::labelled).sum());
    model.addAttribute("passed", answered.stream().mapToLong(Answered::passed).sum());
    long grace = switchboard.graceLeft();
    model.addAttribute("grace", grace == 0 ? "" : say.duration(grace));
    return "calls";
  }

  private Row row(int place, Network.Operator terms, Tally.Counts counts) {
    String state = !terms.connected() ? "none" : switchboard.isAway(place) ? "failed" : "active";
    long asked = counts.confirmed() + counts.overtaken() + counts.missing();
    String share =
        asked == 0 ? "" : say.fraction(100.0 * (counts.late() + counts.missing()) / asked) + " %";
    return new Row(terms.code(), state, say.duration(switchboard.silence(place)), counts, share);
  }

  private static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Answered answered(String operator, Trunk trunk, List<Tally.Answered> counts) {
    long[] done = new long[Action.values().length];
    List<Why> reasons = new ArrayList<>();
    for (Tally.Answered one : counts) {
      done[one.action().ordinal()] += one.count();
      reasons.add(new Why(key(one.reason()), key(one.action()), one.count()));
    }
    reasons.sort(Comparator.comparingLong(Why::count).reversed().thenComparing(Why::reason));
    return new Answered(
        operator,
        trunk,
        done[Action.PASS.ordinal()],
        done[Action.LABEL.ordinal()],
        done[Action.BLOCK.ordinal()],
        reasons);
  }
}
