package org.haltwire.centre.intake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Money;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// Writes answers. An entry is always written the same way: asked again, the centre gives the same
/// bytes.
final class AnswerWriter {

  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString VERDICT = new SerializedString("verdict");
  private static final SerializedString SCORE = new SerializedString("score");
  private static final SerializedString TYPOLOGY = new SerializedString("typology");
  private static final SerializedString RULES = new SerializedString("rules");
  private static final SerializedString POLICY = new SerializedString("policy");
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString VERSION = new SerializedString("version");
  private static final SerializedString POSITION = new SerializedString("position");
  private static final SerializedString TIME = new SerializedString("time");

  private final Function<PolicyId, Optional<Policy>> policies;
  private final BiFunction<Label, Long, String> known;
  private final String currency;
  private final Objection objection;

  /// @param policies finds the text of reasons, also of policies no longer in force
  /// @param known whether what a label is about was known at the label's position
  /// @param currency the profile's
  AnswerWriter(
      Function<PolicyId, Optional<Policy>> policies,
      BiFunction<Label, Long, String> known,
      String currency,
      Objection objection) {
    this.policies = policies;
    this.known = known;
    this.currency = currency;
    this.objection = objection;
  }

  /// Writes the fields into an object that is open.
  void write(JsonGenerator out, Entry entry) {
    out.writeName(ID);
    out.writeString(entry.fact().id().value());
    switch (entry.ruling()) {
      case Decision decision -> decision(out, decision);
      case Noted _ -> {
        out.writeName(VERDICT);
        out.writeString("NOTED");
        if (entry.fact() instanceof Label label) {
          out.writeStringProperty("subject", known.apply(label, entry.position()));
        }
      }
    }
    out.writeName(POSITION);
    out.writeNumber(entry.position());
    out.writeName(TIME);
    out.writeString(time(entry.time()));
  }

  /// The word for a verdict.
  static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> "ALLOW";
      case Verdict.Warn _ -> "WARN";
      case Verdict.Hold _ -> "HOLD";
      case Verdict.Refuse _ -> "REFUSE";
    };
  }

  static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  /// The rule's reason in a language, or its name where the policy's text is gone.
  String reason(Decision decision, FiredRule fired, Language language) {
    return policies
        .apply(decision.policy())
        .map(policy -> Wording.of(policy, fired, language, currency))
        .orElse(fired.rule());
  }

  private void decision(JsonGenerator out, Decision decision) {
    out.writeName(VERDICT);
    out.writeString(word(decision.verdict()));
    if (decision.verdict() instanceof Verdict.Hold(long until, Money amount)) {
      hold(out, until, amount);
    }
    out.writeName(SCORE);
    out.writeNumber(decision.score());
    out.writeName(TYPOLOGY);
    out.writeString(decision.typology());
    out.writeName(RULES);
    out.writeStartArray();
    if (!decision.fired().isEmpty()) {
      Optional<Policy> policy = policies.apply(decision.policy());
      decision.fired().forEach(fired -> fired(out, fired, policy));
    }
    out.writeEndArray();
    if (!(decision.verdict() instanceof Verdict.Allow)) {
      texts(out, "objection", objection::in);
    }
    out.writeName(POLICY);
    out.writeStartObject();
    out.writeName(NAME);
    out.writeString(decision.policy().name());
    out.writeName(VERSION);
    out.writeString(decision.policy().version());
    out.writeEndObject();
  }

  private void fired(JsonGenerator out, FiredRule fired, Optional<Policy> policy) {
    out.writeStartObject();
    out.writeName(ID);
    out.writeString(fired.rule());
    out.writeNumberProperty("points", fired.points());
    out.writeName("values");
    out.writeStartArray();
    fired.saw().forEach(seen -> seen(out, seen));
    out.writeEndArray();
    policy
        .flatMap(text -> rule(text, fired.rule()))
        .ifPresent(rule ->
            texts(
                out,
                "reason",
                language -> Wording.of(rule.reason(language), language, fired.saw(), currency)));
    out.writeEndObject();
  }

  private static Optional<Rule> rule(Policy policy, String id) {
    for (Rule rule : policy.rules()) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static void texts(JsonGenerator out, String name, Function<Language, String> text) {
    out.writeName(name);
    out.writeStartObject();
    out.writeStringProperty("en", text.apply(Language.EN));
    out.writeStringProperty("ru", text.apply(Language.RU));
    out.writeStringProperty("kk", text.apply(Language.KK));
    out.writeEndObject();
  }

  private static void hold(JsonGenerator out, long until, Money amount) {
    out.writeName("hold");
    out.writeStartObject();
    out.writeStringProperty("until", time(until));
    out.writeName("amount");
    out.writeStartObject();
    out.writeStringProperty("value", amount.decimal());
    out.writeStringProperty("currency", amount.currency());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void seen(JsonGenerator out, Seen seen) {
    out.writeStartObject();
    out.writeStringProperty("name", seen.name());
    out.writeStringProperty("unit", seen.unit().name());
    out.writeName("value");
    switch (seen.unit()) {
      case COUNT -> out.writeNumber(seen.value());
      case MONEY -> out.writeString(BigDecimal.valueOf(seen.value(), 2).toPlainString());
      case DURATION -> out.writeString(duration(seen.value()));
      case FLAG -> out.writeBoolean(seen.value() != 0);
      case FIXED ->
          out.writeString(BigDecimal.valueOf(seen.value(), 6).stripTrailingZeros().toPlainString());
    }
    out.writeEndObject();
  }

  private static String duration(long millis) {
    return millis >= Unit.NEVER ? "NEVER" : Duration.ofMillis(millis).toString();
  }
}
