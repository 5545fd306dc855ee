package org.haltwire.centre.recovery.iso;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the doors for messages of recovery in the OpenAPI document.
@Component
class IsoApi implements OpenApiCustomizer {

  private static final String PREFIX = "/v1/iso20022/";
  private static final String PAYMENTS = PREFIX + "pacs.008";
  private static final String TAG = "recovery messages";

  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.of(
              "400", "The request cannot be read",
              "401", "No valid API key",
              "403", "The key does not allow this",
              "404", "There is nothing of yours at this address",
              "409", "The id was used with another content",
              "413", "The request is too large",
              "415", "The content type is not taken here",
              "422", "The request is not right",
              "503", "Nothing can be recorded now"));

  private static final List<String> OF_READING = List.of("401", "403", "404", "422");

  private static final String EXAMPLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.056.001.08"><FIToFIPmtCxlReq>
      <Assgnmt><Id>recall-1</Id>
      <Assgnr><Agt><FinInstnId><BICFI>ALFAKZKA</BICFI></FinInstnId></Agt></Assgnr>
      <Assgne><Agt><FinInstnId><Othr><Id>haltwire</Id></Othr></FinInstnId></Agt></Assgne>
      <CreDtTm>2026-03-10T14:05:00+05:00</CreDtTm></Assgnmt>
      <Undrlyg><TxInf><OrgnlTxId>p-1</OrgnlTxId>
      <OrgnlIntrBkSttlmAmt Ccy="KZT">45000.00</OrgnlIntrBkSttlmAmt>
      <CxlRsnInf><Rsn><Cd>FRAD</Cd></Rsn></CxlRsnInf></TxInf></Undrlyg>
      </FIToFIPmtCxlReq></Document>
      """;

  @Override
  public void customise(OpenAPI api) {
    api.getPaths().forEach(IsoApi::describe);
  }

  private static void describe(String path, PathItem item) {
    if (!path.startsWith(PREFIX) || path.equals(PAYMENTS)) {
      return;
    }
    for (Operation operation : item.readOperations()) {
      operation.setTags(List.of(TAG));
      Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
          .forEach(IsoApi::describe);
      if (path.equals(IsoDoor.PATH)) {
        taking(operation);
      } else {
        reading(path, operation);
      }
    }
  }

  private static void describe(Parameter parameter) {
    switch (parameter.getName()) {
      case "message" ->
          parameter.description("One of " + MessageName.doors()).example(MessageName.RECALL.door());
      case "bank" ->
          parameter.description("With auth.001: the code of the institution that is asked");
      case "after" -> parameter.description("The number of the last one you have").example("0");
      case "number" -> parameter.description("Its place in your list").example("1");
      default ->
          throw new IllegalStateException(
              "Expected a description of the parameter " + parameter.getName());
    }
  }

  private static void taking(Operation operation) {
    operation.setSummary("Send a message of recovery; docs/iso20022.md says what each one does");
    Schema<?> message =
        new StringSchema()
            .description(
                "camt.056, camt.029, pacs.004, pacs.028 and auth.002 of an institution;"
                    + " auth.001 and auth.003 of an authority");
    operation.setRequestBody(
        new RequestBody()
            .required(true)
            .content(
                new Content()
                    .addMediaType(IsoDoor.XML, new MediaType().schema(message).example(EXAMPLE))));
    operation.setResponses(
        responses(
            IsoDoor.XML,
            new StringSchema().description("camt.029 to camt.056 and pacs.028; else admi.007"),
            List.copyOf(PROBLEMS.keySet())));
  }

  private static void reading(String path, Operation operation) {
    switch (path) {
      case ListDoor.ORDERS ->
          operation.setSummary("Read orders as messages, under the numbers of GET /v1/holds");
      case ListDoor.ORDERS + "/{number}" -> operation.setSummary("Read one order as a message");
      case ListDoor.LETTERS ->
          operation.setSummary("See which messages about information are for you");
      case ListDoor.LETTERS + "/{number}" ->
          operation.setSummary("Read one of them, as it was sent");
      default -> throw new IllegalStateException("Expected a description of " + path);
    }
    boolean one = path.endsWith("}");
    operation.setResponses(
        responses(
            one ? IsoDoor.XML : Exchange.JSON,
            one ? new StringSchema() : new Schema<>().type("object"),
            OF_READING));
  }

  private static ApiResponses responses(String type, Schema<?> schema, List<String> problems) {
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(
        "200", new ApiResponse().description("The answer").content(content(type, schema)));
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
    for (String status : problems) {
      responses.addApiResponse(
          status,
          new ApiResponse()
              .description(PROBLEMS.get(status))
              .content(content(Problem.MEDIA_TYPE, problem)));
    }
    return responses;
  }

  private static Content content(String type, Schema<?> schema) {
    return new Content().addMediaType(type, new MediaType().schema(schema));
  }
}
