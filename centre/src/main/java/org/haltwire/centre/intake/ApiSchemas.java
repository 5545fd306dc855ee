package org.haltwire.centre.intake;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.UsageRecord;

/// The published schemas. What comes in is described from the same lists of fields that the readers
/// use.
final class ApiSchemas {

  private ApiSchemas() {}

  static void addTo(Components components) {
    components.addSchemas("Amount", object(AmountField.SHAPE));
    components.addSchemas("Party", object(PartyField.SHAPE));
    components.addSchemas("Origin", object(OriginField.SHAPE));
    for (LineType type : LineType.values()) {
      components.addSchemas(name(type), line(type));
    }
    components.addSchemas("Answer", answer());
    components.addSchemas("Rule", rule());
    components.addSchemas("Words", words());
    components.addSchemas("Problem", problem());
  }

  /// What a type is called among the schemas, such as `LoanOutcome`.
  static String name(LineType type) {
    return Arrays.stream(type.text().split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static Schema<?> line(LineType type) {
    return switch (type) {
      case PAYMENT -> payment();
      case OUTCOME -> choices(object(OutcomeField.SHAPE), "status", PaymentOutcome.Status.values());
      case LABEL -> choices(object(LabelField.SHAPE), "meaning", Label.Meaning.values());
      case CALL, CALL_END -> choices(object(CallField.SHAPE), "caller", CallerKind.values());
      case SIM -> choices(object(SimField.SHAPE), "kind", SimChange.Kind.values());
      case USAGE -> choices(object(UsageField.SHAPE), "kind", UsageRecord.Kind.values());
      case LOAN ->
          object(LoanField.SHAPE)
              .addProperty("amount", reference("Amount"))
              .addProperty("origin", reference("Origin"));
      case LOAN_OUTCOME ->
          choices(object(LoanOutcomeField.SHAPE), "status", LoanOutcome.Status.values());
      case INCIDENT ->
          choices(object(IncidentField.SHAPE), "kind", IncidentReport.Kind.values())
              .addProperty(
                  "payments", list(typed("string")).maxItems(IncidentField.PAYMENTS_LIMIT));
    };
  }

  private static Schema<?> payment() {
    Schema<?> payment = object(PaymentField.SHAPE);
    payment.addProperty("amount", reference("Amount"));
    payment.addProperty("payer", reference("Party"));
    payment.addProperty("payee", reference("Party"));
    payment.addProperty("origin", reference("Origin"));
    choices(payment, "instrument", Instrument.values());
    return choices(payment, "channel", Channel.values());
  }

  static Schema<?> reference(String name) {
    return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
  }

  private static <F extends Enum<F> & Field> Schema<?> object(Shape<F> shape) {
    Schema<?> object = typed("object");
    for (Field field : shape.fields()) {
      String example = field.spec().example();
      boolean number = example.chars().allMatch(Character::isDigit);
      Schema<?> property = typed(number ? "integer" : "string").description(field.expected());
      property.setExample(number ? Integer.valueOf(example) : example.replace("\"", ""));
      object.addProperty(field.json(), property);
      if (field.required()) {
        object.addRequiredItem(field.json());
      }
    }
    object.setAdditionalProperties(false);
    return object;
  }

  private static Schema<?> choices(Schema<?> object, String name, Enum<?>[] values) {
    Schema<Object> property = new Schema<>(SpecVersion.V31);
    property.addType("string");
    property.setEnum(Arrays.stream(values).<Object>map(Enum::name).toList());
    return object.addProperty(name, property);
  }

  private static Schema<?> answer() {
    Schema<?> hold =
        typed("object")
            .addProperty("until", text("when it ends by itself", "2026-03-12T09:05:00Z"))
            .addProperty("amount", reference("Amount"));
    Schema<?> policy =
        typed("object")
            .addProperty("name", text("which policy decided", "payments"))
            .addProperty("version", text("SHA-256 of its text", "9f2c..."));
    return typed("object")
        .addProperty("id", text("the sender's id", "p-20260310-000017"))
        .addProperty("verdict", text("ALLOW, WARN, HOLD, REFUSE; NOTED for other facts", "HOLD"))
        .addProperty("subject", text("only for labels: known, pending or unchecked", "known"))
        .addProperty("hold", hold.description("only with HOLD"))
        .addProperty("score", typed("integer").description("0 to 1,000"))
        .addProperty("typology", text("which way of stealing it looks like", "mule-collection"))
        .addProperty("rules", list(reference("Rule")))
        .addProperty("objection", reference("Words"))
        .addProperty("policy", policy)
        .addProperty("position", typed("integer").description("place in the journal"))
        .addProperty("time", text("the centre's time", "2026-03-10T09:05:00.123Z"));
  }

  private static Schema<?> rule() {
    Schema<?> value =
        typed("object")
            .addProperty("name", text("of the feature or field", "payee_payers_1d"))
            .addProperty("unit", text(List.of(Unit.values()).toString(), "COUNT"))
            .addProperty(
                "value",
                new Schema<>(SpecVersion.V31)
                    .description(
                        "COUNT a number, MONEY and FIXED decimal strings, DURATION ISO 8601 or"
                            + " NEVER, FLAG true or false"));
    return typed("object")
        .addProperty("id", text("of the rule", "P-03"))
        .addProperty("points", typed("integer"))
        .addProperty("values", list(value))
        .addProperty("reason", reference("Words"));
  }

  private static Schema<?> words() {
    return typed("object")
        .addProperty("en", text("English", "12 people paid this new account today"))
        .addProperty("ru", text("Russian", "Сегодня этот новый счёт пополнили 12 человек"))
        .addProperty("kk", text("Kazakh", "Бүгін бұл жаңа шотқа 12 адам төледі"));
  }

  private static Schema<?> problem() {
    Schema<?> fault =
        typed("object")
            .addProperty("pointer", text("JSON pointer or XML path", "/amount/value"))
            .addProperty("expected", text("what would be right", AmountField.VALUE.expected()))
            .addProperty("found", text("what stands there", "the number 45000.00"));
    return typed("object")
        .addProperty("type", text("kind", ProblemKind.INVALID.type()))
        .addProperty("title", text("its words", ProblemKind.INVALID.title()))
        .addProperty("status", typed("integer"))
        .addProperty("detail", text("what happened here", "Expected ..., but got ..."))
        .addProperty("position", typed("integer").description("of the entry it speaks of"))
        .addProperty("retryAfter", typed("integer").description("seconds; only with 503"))
        .addProperty("errors", list(fault));
  }

  private static Schema<?> list(Schema<?> items) {
    return typed("array").items(items);
  }

  private static Schema<?> text(String description, String example) {
    Schema<?> text = typed("string").description(description);
    text.setExample(example);
    return text;
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.addType(type);
    return schema;
  }
}
