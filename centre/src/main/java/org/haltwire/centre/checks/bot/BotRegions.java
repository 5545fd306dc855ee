package org.haltwire.centre.checks.bot;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.checks.report.Regions;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// The country's regions by their codes of ISO 3166-2, with their names. Chats of a country that is
/// not in the list are told what is for the whole country.
@Component
class BotRegions {

  private final List<String> codes;
  private final Say say;

  BotRegions(ProfileSettings profile, Say say) {
    this.codes = Regions.of(profile.country().toLowerCase(Locale.ROOT));
    this.say = say;
  }

  public List<String> codes() {
    return codes;
  }

  /// Its name in the reader's language; a code that is none of these as it is.
  public String name(String code) {
    return code.equals(BotChat.WHOLE)
        ? say.text("bot.whole-country")
        : say.textOr("region." + code.toLowerCase(Locale.ROOT), code);
  }
}
