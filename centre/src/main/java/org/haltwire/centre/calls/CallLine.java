package org.haltwire.centre.calls;

import java.util.Optional;
import org.haltwire.core.call.PhoneNumber;
import org.haltwire.core.event.Keys;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// What a switch says in JSON: `{"msisdnA": "7...", "msisdnB": "7...", "redirectingNumber":
/// "7..."}`. Numbers are E.164, with or without the plus sign; a caller that shows none is empty.
///
/// @param act `do`: what is to be done; empty where the address says it
/// @param id the sender's, of the line
/// @param trunk empty for the usual one
/// @param identity the signed identity of the call, as SIP has it; empty for none
/// @param call what the switch knows the call by; empty for nothing
record CallLine(String act, String id, String trunk, CallSaid said, String identity, String call) {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(4)
                  .maxStringLength(4 << 10)
                  .maxNameLength(64)
                  .maxDocumentLength(Calls.BODY_BYTES)
                  .build())
          .build();

  /// What it says; nothing where it is no JSON object. Fields that nobody knows are passed over:
  /// switches add their own.
  static Optional<CallLine> of(byte[] json) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      String act = "";
      String id = "";
      String trunk = "";
      long caller = PhoneNumber.WITHHELD;
      long callee = PhoneNumber.WITHHELD;
      long redirecting = 0;
      String call = "";
      String identity = "";
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "msisdnA" -> caller = number(in);
          case "msisdnB" -> callee = number(in);
          case "redirectingNumber" -> redirecting = Math.max(0, number(in));
          case "do" -> act = text(in);
          case "id" -> id = text(in);
          case "trunk" -> trunk = text(in);
          case "callId" -> call = text(in);
          case "identity" -> identity = text(in);
          default -> in.skipChildren();
        }
      }
      CallSaid said = new CallSaid(caller, callee, redirecting, Keys.of(call));
      return Optional.of(new CallLine(act, id, trunk, said, identity, call));
    } catch (JacksonException garbled) {
      return Optional.empty();
    }
  }

  private static long number(JsonParser in) {
    return PhoneNumber.of(text(in));
  }

  /// The empty text for null; a number in place of a text is taken for what it looks like.
  private static String text(JsonParser in) {
    return switch (in.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT -> in.getString();
      case VALUE_NULL -> "";
      default -> {
        in.skipChildren();
        yield "?";
      }
    };
  }
}
