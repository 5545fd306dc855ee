package org.haltwire.centre.recovery;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import org.haltwire.centre.intake.ApiDoor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the doors of recovery in the OpenAPI document.
@Component
class RecoveryApi implements OpenApiCustomizer {

  private static final List<String> READING = List.of("401", "403", "404");
  private static final List<String> TELLING =
      List.of("400", "401", "403", "404", "409", "415", "422");
  private static final String AMOUNT = "{\"value\": \"90000.00\", \"currency\": \"KZT\"}";

  private static final String INCIDENT =
      """
      {"id": "i-20260310-000008", "time": "2026-03-10T16:00:00+05:00",
       "kind": "BANK_SECURITY_CALL", "personId": "850101300123",
       "payments": [
         {"id": "p-20260310-000017"},
         {"bank": "ALFAKZKA", "time": "2026-03-10T15:20:00+05:00",
          "amount": {"value": "250000.00", "currency": "KZT"}, "digits": "4417"}],
       "phones": ["+77010000001"], "sites": ["bank-bonus.example"], "channels": ["@help_bank"],
       "text": "They said they were from the bank's security."}
      """;

  private static final String TICKET =
      """
      {"ticket": "7KQM-2XHD", "id": "i-20260310-000008", "state": "OPEN",
       "kind": "BANK_SECURITY_CALL", "received": "2026-03-10T11:00:02Z",
       "money": {"stolen": %s, "held": %s, "returned": {"value": "0.00", "currency": "KZT"}},
       "payments": [{"number": 1, "id": "p-20260310-000017", "sender": "alfakzka",
                     "state": "FOUND", "stolen": %s, "candidates": []}],
       "secret": "4F7H-9KLM-2P3Q"}
      """
          .formatted(AMOUNT, AMOUNT, AMOUNT);

  private static final String ORDERS =
      """
      {"orders": [{"number": 1, "order": {
         "order": "h-12-1-1", "kind": "HOLD", "hold": "h-12-1", "account": "KZ75125KZT1001300335",
         "amount": %s, "until": "2026-03-17T19:00:00Z", "answerBy": "2026-03-10T11:30:02Z",
         "at": "2026-03-10T11:00:02Z", "by": {"en": "...", "ru": "...", "kk": "..."}, "case": "12",
         "basis": {"code": "KZ-PAYMENTS-25-1", "text": {"en": "...", "ru": "...", "kk": "..."}},
         "reason": {"en": "...", "ru": "...", "kk": "..."}, "notFrom": ["PENSION", "WAGE", "BENEFIT"],
         "holder": {"reference": "9XTW-4KBM", "secret": "2F7H-9KLM-8P3Q"}}}], "more": false}
      """
          .formatted(AMOUNT);

  private static final String HOLD =
      """
      {"hold": "h-12-1", "state": "ACKNOWLEDGED", "amount": %s, "secured": %s,
       "until": "2026-03-17T19:00:00Z"}
      """
          .formatted(AMOUNT, AMOUNT);

  private static final String WHO =
      "{\"reference\": \"9XTW-4KBM\", \"secret\": \"2F7H-9KLM-8P3Q\"}";

  private static final String APPEAL =
      """
      {"reference": "9XTW-4KBM", "secret": "2F7H-9KLM-8P3Q", "kind": "APPEAL",
       "words": "I sold a telephone.", "contact": "+77010000002"}
      """;

  private static final String HELD =
      """
      {"reference": "9XTW-4KBM", "state": "ACKNOWLEDGED", "account": "... 0335",
       "bank": "CASPKZKA", "amount": %s, "since": "2026-03-10T11:00:02Z",
       "until": "2026-03-17T19:00:00Z", "why": "...", "basis": "...", "decidedBy": "...",
       "answerBy": "2026-03-13T19:00:00Z", "appealsLeft": 2, "appealTiers": 2, "said": []}
      """
          .formatted(AMOUNT);

  private static final String STATE = "{\"hold\": \"h-12-1\", \"state\": \"RETURNED\"}";

  private static final String CONFIRMED =
      "{\"hold\": \"h-12-1\", \"line\": \"31-1\", \"state\": \"CONFIRMED\"}";

  @Override
  public void customise(OpenAPI api) {
    api.getPaths().forEach(RecoveryApi::describe);
  }

  private static void describe(String path, PathItem item) {
    for (Operation operation : item.readOperations()) {
      reports(path, operation);
      holds(path, operation);
      held(path, operation);
    }
  }

  /// The doors of who reports.
  private static void reports(String path, Operation operation) {
    switch (path) {
      case "/v1/incidents" ->
          door(operation, "Report what was stolen; gives a ticket", INCIDENT, TICKET);
      case "/v1/incidents/{ticket}" ->
          door(operation, "See how a report of one's own stands", "", TICKET);
      case "/v1/incidents/{ticket}/payments/{number}" ->
          door(
              operation,
              "Say which candidate is the payment that a report describes",
              "{\"position\": \"4711\"}",
              TICKET);
      case "/v1/incidents/{ticket}/withdraw" ->
          door(operation, "Take a report back", "{\"reason\": \"It was a mistake\"}", TICKET);
      default -> {}
    }
  }

  /// The doors of banks and of who brings documents.
  private static void holds(String path, Operation operation) {
    switch (path) {
      case "/v1/holds" ->
          door(operation, "The bank's orders after a number; none is left out", "", ORDERS);
      case "/v1/holds/{id}" -> door(operation, "See how a hold at the bank stands", "", HOLD);
      case "/v1/holds/{id}/secured" ->
          door(operation, "Say what is secured of a hold", "{\"amount\": " + AMOUNT + "}", HOLD);
      case "/v1/holds/{id}/basis" ->
          door(
              operation,
              "Bring what stands behind a return",
              "{\"basis\": \"COURT_ORDER\", \"document\": \"No. 17 of 2026-03-12\"}",
              STATE);
      case "/v1/holds/{id}/returned" ->
          door(
              operation,
              "Say what was paid back of a line of an order to return",
              "{\"line\": \"31-1\", \"amount\": " + AMOUNT + ", \"payment\": \"b-1\"}",
              CONFIRMED);
      default -> {}
    }
  }

  /// The doors of who is held.
  private static void held(String path, Operation operation) {
    switch (path) {
      case "/v1/held/state" -> door(operation, "See a hold with its number and secret", WHO, HELD);
      case "/v1/held/appeals" -> door(operation, "Appeal or answer", APPEAL, HELD);
      default -> {}
    }
  }

  private static void door(Operation operation, String summary, String body, String answer) {
    ApiDoor.json(summary, body, answer)
        .describe(operation, "recovery", body.isEmpty() ? READING : TELLING);
  }
}
