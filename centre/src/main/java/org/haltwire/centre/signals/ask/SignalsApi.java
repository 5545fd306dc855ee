package org.haltwire.centre.signals.ask;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.haltwire.centre.access.SignalPaths;
import org.haltwire.centre.signals.log.Purpose;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the doors for signals in the OpenAPI document.
@Component
class SignalsApi implements OpenApiCustomizer {

  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final String PHONE = "{\"phoneNumber\": \"+77011234567\"}";
  private static final String AGE = "{\"phoneNumber\": \"+77011234567\", \"maxAge\": 72}";

  private static final String SUBSCRIBERS =
      """
      {"simChangesSince": "2026-01-01T00:00:00+05:00"}
      {"phoneNumber": "+77011234567", "forwarding": [], "contractType": "PAYM", \
      "subscribedSince": "2019-05-04", "kyc": {"name": "Aigerim Serik", "birthdate": "1985-01-01"}}
      """;

  private static final String ANNOUNCED =
      """
      {"callingParticipant": "+77172000000", "calledParticipant": "+77011234567",
       "timeToLive": 300, "dynamicDisplayName": "Demo bank", "callReason": "Your card"}
      """;

  @Override
  public void customise(OpenAPI api) {
    api.getPaths()
        .forEach((path, item) ->
            item.readOperations()
                .forEach(one -> {
                  if (path.startsWith("/v1/signals/")) {
                    tell(path, one);
                  } else if (SignalPaths.covers(path)) {
                    change(path, one);
                    device(path, one);
                    holder(path, one);
                  }
                }));
  }

  private static void tell(String path, Operation one) {
    switch (path) {
      case "/v1/signals/subscribers" ->
          door(
              one,
              "Tell of one's subscribers, in lines: all are taken or none",
              LINES,
              SUBSCRIBERS,
              "200",
              "{\"subscribers\": 1, \"simChangesSince\": true}");
      case "/v1/signals/device-sessions" ->
          door(
              one,
              "Tell of a device that one has authenticated over one's network",
              JSON,
              "{\"phoneNumber\": \"+77011234567\", \"session\": \"k3H9v0aQ2mT7xZ1p\"}",
              "201",
              "{\"expiresAt\": \"2026-03-10T09:06:00Z\"}");
      case "/v1/signals/brands" ->
          door(
              one,
              "Say from which numbers a bank calls its customers",
              JSON,
              "{\"participant\": \"demo-bank\", \"numbers\": [\"+77172000000\"]}",
              "200",
              "{\"numbers\": 1}");
      default -> {}
    }
  }

  private static void change(String path, Operation one) {
    switch (path) {
      case ChangeDoor.SIM_CHECK ->
          ask(one, "Did the number come to another SIM card?", AGE, "{\"swapped\": true}");
      case ChangeDoor.SIM_DATE ->
          ask(one, "When did it?", PHONE, "{\"latestSimChange\": null, \"monitoredPeriod\": 68}");
      case ChangeDoor.DEVICE_CHECK ->
          ask(one, "Did the number come to another telephone?", AGE, "{\"swapped\": false}");
      case ChangeDoor.DEVICE_DATE ->
          ask(one, "When did it?", PHONE, "{\"latestDeviceChange\": \"2026-03-09T11:05:00Z\"}");
      case ForwardingDoor.UNCONDITIONAL ->
          ask(one, "Do all calls to the number go elsewhere?", PHONE, "{\"active\": false}");
      case ForwardingDoor.ALL ->
          ask(one, "Which calls to the number go elsewhere?", PHONE, "[\"conditional_busy\"]");
      default -> {}
    }
  }

  private static void device(String path, Operation one) {
    switch (path) {
      case DeviceDoor.ROAMING ->
          ask(
              one,
              "Is the subscriber abroad?",
              "{\"device\": " + PHONE + "}",
              "{\"roaming\": true, \"lastStatusTime\": \"2026-03-10T09:05:00Z\"}");
      case DeviceDoor.VERIFY -> {
        ask(
            one,
            "Does the device of a session have this number?",
            PHONE,
            "{\"devicePhoneNumberVerified\": true}");
        one.addParametersItem(
            header(DeviceDoor.SESSION, "what the operator gave the device", true));
      }
      case InCallDoor.PATH ->
          ask(
              one,
              "Is the customer in a call now, and with what kind of caller?",
              PHONE,
              "{\"assessedAt\": \"2026-03-10T09:05:00Z\", \"isInVoiceCall\": true,"
                  + " \"signals\": {\"callerClass\": \"SUBSTITUTED\", \"durationS\": 340,"
                  + " \"callStartedAt\": \"2026-03-10T08:59:20Z\"}}");
      case AnnounceDoor.PATH ->
          door(
              asked(one),
              "Announce a call from a number of one's own",
              JSON,
              ANNOUNCED,
              "201",
              "{\"preAnnouncementId\": \"...\", \"expiresAt\": \"2026-03-10T09:10:00Z\"}");
      default -> {}
    }
  }

  private static void holder(String path, Operation one) {
    switch (path) {
      case HolderDoor.MATCH ->
          ask(
              one,
              "Is the holder of the number who the bank believes it is?",
              "{\"phoneNumber\": \"+77011234567\", \"name\": \"Aigerim Serik\"}",
              "{\"nameMatch\": \"true\"}");
      case HolderDoor.TENURE ->
          ask(
              one,
              "Is the number held by the same person since a day?",
              "{\"phoneNumber\": \"+77011234567\", \"tenureDate\": \"2024-05-01\"}",
              "{\"tenureDateCheck\": true, \"contractType\": \"PAYM\"}");
      case HolderDoor.RECYCLED ->
          ask(
              one,
              "Was the number given to somebody else after a day?",
              "{\"phoneNumber\": \"+77011234567\", \"specifiedDate\": \"2024-05-01\"}",
              "{\"phoneNumberRecycled\": false}");
      default -> {}
    }
  }

  private static void ask(Operation one, String summary, String body, String answer) {
    door(asked(one), summary, JSON, body, "200", answer);
  }

  /// With the headers of a question.
  private static Operation asked(Operation one) {
    one.addParametersItem(header("x-purpose", "one of " + Purpose.LIST, true));
    one.addParametersItem(header("x-purpose-reference", "the bank's own reference", false));
    one.addParametersItem(header("x-correlator", "comes back with the answer", false));
    return one;
  }

  private static HeaderParameter header(String name, String what, boolean needed) {
    HeaderParameter header = new HeaderParameter();
    header.name(name).description(what).required(needed).schema(new StringSchema());
    return header;
  }

  private static void door(
      Operation one, String summary, String type, String body, String status, String answer) {
    one.setTags(List.of("signals"));
    one.setSummary(summary);
    one.setRequestBody(
        new RequestBody()
            .required(true)
            .content(new Content().addMediaType(type, new MediaType().example(body))));
    Schema<Object> schema = new Schema<>(SpecVersion.V31);
    schema.addType(answer.startsWith("[") ? "array" : "object");
    MediaType answered = new MediaType().schema(schema).example(answer);
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(
        status,
        new ApiResponse()
            .description("The answer")
            .content(new Content().addMediaType(JSON, answered)));
    for (String refused : List.of("400", "401", "403", "415", "422", "503")) {
      responses.addApiResponse(refused, new ApiResponse().description("See docs/signals.md"));
    }
    one.setResponses(responses);
  }
}
