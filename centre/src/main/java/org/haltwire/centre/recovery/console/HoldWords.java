package org.haltwire.centre.recovery.console;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.hold.HoldStep;
import org.haltwire.centre.web.Say;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.LegalBasis;
import org.springframework.stereotype.Component;

/// What codes of a hold mean, in the reader's language. Pages know it as `@holdWords`.
@Component("holdWords")
public class HoldWords {

  private final CountryProfile profile;
  private final Say say;

  HoldWords(CountryProfile profile, Say say) {
    this.profile = profile;
    this.say = say;
  }

  /// The law behind a code.
  public String basis(String code) {
    return profile
        .hold()
        .basis(code)
        .map(LegalBasis::text)
        .map(text -> text.in(say.tongue().language()))
        .orElse(code);
  }

  /// The laws that allow extensions.
  public List<String> mayExtend() {
    return profile.hold().mayExtend();
  }

  /// A code's words; what is no code is somebody's own words and stays as it is.
  public String reason(String code) {
    return say.textOr("hold-why." + code.toLowerCase(Locale.ROOT), code);
  }

  /// Who moved a hold: the centre itself, what citizens reported, or a name.
  public String who(String name) {
    if (name.equals(Participants.CITIZENS)) {
      return say.text("hold-by.citizens");
    }
    return name.equals(HoldStep.CENTRE) ? say.text("hold-by.centre") : name;
  }
}
