package org.haltwire.centre.checks.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.haltwire.centre.checks.capture.Miss;
import org.haltwire.centre.registers.RegisterKind;
import org.haltwire.centre.web.Say;
import org.haltwire.signs.promise.Promise;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Sign;
import org.haltwire.signs.sheet.Verdict;
import org.springframework.stereotype.Component;

/// An answer in the reader's language. Pages know it as `@answerWords`; the bot says the same.
@Component
public class AnswerWords {

  private final Say say;

  AnswerWords(Say say) {
    this.say = say;
  }

  /// Of texts by language the reader's.
  public String of(Map<String, String> texts) {
    return texts.getOrDefault(say.tongue().code(), texts.getOrDefault("en", ""));
  }

  /// Who named a sign.
  public String sources(Sign sign) {
    return sign.sources().stream().map(this::of).collect(Collectors.joining("; "));
  }

  public String verdict(Verdict verdict) {
    return say.text("verdict." + key(verdict));
  }

  /// What the verdict means and what it does not.
  public String meaning(Verdict verdict) {
    return say.text("verdict." + key(verdict) + ".means");
  }

  /// What to do now, a step each.
  public List<String> advice(Verdict verdict) {
    return switch (verdict) {
      case OFFICIAL_LIST, HIGH, ELEVATED ->
          List.of(
              say.text("advice.pay-not"), say.text("advice.paid"), say.text("advice.tell-others"));
      case SOME_SIGNS -> List.of(say.text("advice.look-closer"), say.text("advice.pay-not-hurry"));
      case NO_SIGNS_FOUND, NOT_ENOUGH_DATA ->
          List.of(say.text("advice.no-proof"), say.text("advice.bring-more"));
    };
  }

  /// What an answer never is.
  public List<String> denials() {
    return List.of(
        say.text("denial.no-offence"),
        say.text("denial.not-official"),
        say.text("denial.no-court"),
        say.text("denial.no-investment-advice"));
  }

  /// What shows a sign, without the quote.
  public String evidence(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Text _ -> "";
      case Evidence.Return promised -> rate(promised.promise());
      case Evidence.Register register -> register(register);
      case Evidence.Requisite requisite ->
          say.text("evidence-of." + requisite.what().toLowerCase(Locale.ROOT), requisite.masked());
      case Evidence.Name name ->
          name.imitated().isEmpty()
              ? say.text("evidence.name", name.site())
              : say.text("evidence.imitated", name.site(), name.imitated());
      case Evidence.Way way -> say.text("evidence.way", way.from(), way.to());
      case Evidence.Kit kit -> say.text("evidence.kit", kit.kit());
      case Evidence.Likeness like ->
          say.text("evidence.like", like.site(), like.percent())
              + (like.counter().isEmpty()
                  ? ""
                  : " " + say.text("evidence.same-counter", like.site(), like.counter()));
      case Evidence.Registration one ->
          say.text(
              "evidence.registered",
              one.domain(),
              say.day(one.since()),
              one.register(),
              say.day(one.asOf()));
      case Evidence.Undocumented(int pages) -> say.text("evidence.undocumented", pages);
      case Evidence.Told _ -> say.text("evidence.told");
      case Evidence.Flow(String rules) -> say.text("evidence.flow", rules);
      case Evidence.Absent _ -> say.text("evidence.absent");
    };
  }

  private String register(Evidence.Register register) {
    if (register.entry().isEmpty()) {
      return say.text(
          "evidence.not-in-register",
          register.register(),
          say.day(register.asOf()),
          register.number());
    }
    return say.text(
        "evidence.in-register",
        register.register(),
        say.day(register.asOf()),
        register.number().isEmpty()
            ? register.entry()
            : register.entry() + ", " + register.number());
  }

  private String rate(Promise promise) {
    String simple = percent(promise.simpleMonthly());
    String compound = percent(promise.compoundMonthly());
    String both =
        simple.equals(compound)
            ? say.text("evidence.rate", simple)
            : say.text("evidence.rates", simple, compound);
    return promise.stated() ? both : both + " " + say.text("evidence.no-period");
  }

  private String percent(BigDecimal rate) {
    return say.fraction(rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP).doubleValue());
  }

  /// Why there is no page.
  public String miss(Miss why) {
    return say.text("miss." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// That what people reported about people's numbers was not looked up.
  public String notPeople() {
    return say.text("check.not-people");
  }

  public String register(RegisterKind kind) {
    return say.text("register-kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  private static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A class for the card of a verdict.
  public String look(Verdict verdict) {
    return switch (verdict) {
      case OFFICIAL_LIST, HIGH -> "high";
      case ELEVATED -> "elevated";
      case SOME_SIGNS -> "some";
      case NO_SIGNS_FOUND, NOT_ENOUGH_DATA -> "none";
    };
  }
}
