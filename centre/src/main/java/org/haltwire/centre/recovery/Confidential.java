package org.haltwire.centre.recovery;

import java.util.List;
import org.haltwire.centre.intake.LookupColumn;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.SealedColumn.Plain;
import org.haltwire.centre.vault.SealedColumns;
import org.haltwire.centre.vault.Secret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What recovery keeps sealed: what people tell, how to reach them, what banks and authorities
/// write about them, and the keys of codes and of signatures.
@Configuration(proxyBeanMethods = false)
public class Confidential {

  /// By ticket.
  public static final SealedColumn INCIDENT_WORDS =
      column(Secret.VICTIM_WORDS, "incident", "sealed_words", "ticket", Plain.text("words"));

  /// By ticket; one number a line.
  public static final SealedColumn INCIDENT_PHONES =
      column(
          Secret.PHONES,
          "incident",
          "sealed_phones",
          "ticket",
          new Plain("phones", "nullif(convert_to(array_to_string(phones, E'\\n'), 'UTF8'), '')"));

  /// By ticket; one way of contact a line.
  public static final SealedColumn INCIDENT_CHANNELS =
      column(
          Secret.CONTACT,
          "incident",
          "sealed_channels",
          "ticket",
          new Plain(
              "channels", "nullif(convert_to(array_to_string(channels, E'\\n'), 'UTF8'), '')"));

  /// By id, as the other two of appeals.
  public static final SealedColumn APPEAL_WORDS =
      column(Secret.HELD_WORDS, "appeal", "sealed_words", "id::text", Plain.text("words"));

  public static final SealedColumn APPEAL_CONTACT =
      column(Secret.CONTACT, "appeal", "sealed_contact", "id::text", Plain.text("contact"));

  public static final SealedColumn APPEAL_REASON =
      column(Secret.HELD_WORDS, "appeal", "sealed_reason", "id::text", Plain.text("reason"));

  /// By appeal and number: `7/1`, as the other one of files.
  public static final SealedColumn EVIDENCE_NAME =
      column(
          Secret.EVIDENCE,
          "appeal_evidence",
          "sealed_name",
          "appeal || '/' || number",
          Plain.text("name"));

  public static final SealedColumn EVIDENCE_BYTES =
      column(
          Secret.EVIDENCE,
          "appeal_evidence",
          "sealed_bytes",
          "appeal || '/' || number",
          Plain.bytes("bytes"));

  /// By sender, message and id: `kzb/camt.056/ABC`.
  public static final SealedColumn MESSAGE_ANSWER =
      column(
          Secret.LETTER,
          "iso_message",
          "sealed_answer",
          "sender || '/' || message || '/' || id",
          Plain.bytes("answer"));

  /// By reader and number: `kzb/12`.
  public static final SealedColumn LETTER_XML =
      column(
          Secret.LETTER, "iso_letter", "sealed_xml", "reader || '/' || number", Plain.bytes("xml"));

  /// By hold and basis: `h-1-1/COURT_ORDER`.
  public static final SealedColumn RETURN_DOCUMENT =
      column(
          Secret.DOCUMENT,
          "return_basis",
          "sealed_document",
          "hold || '/' || basis",
          Plain.text("document"));

  /// There is one row: `true`.
  static final SealedColumn CODES_KEY =
      column(
          Secret.SIGNING_KEY, "recovery_key", "sealed_key", "only_one::text", Plain.bytes("key"));

  Confidential() {}

  @Bean
  SealedColumns recoveryColumns() {
    return new SealedColumns(
        List.of(
            INCIDENT_WORDS,
            INCIDENT_PHONES,
            INCIDENT_CHANNELS,
            APPEAL_WORDS,
            APPEAL_CONTACT,
            APPEAL_REASON,
            EVIDENCE_NAME,
            EVIDENCE_BYTES,
            MESSAGE_ANSWER,
            LETTER_XML,
            RETURN_DOCUMENT,
            CODES_KEY));
  }

  @Bean
  LookupColumn phonesOfReports() {
    return new LookupColumn("incident", "phone_tokens", true);
  }

  private static SealedColumn column(
      Secret secret, String table, String column, String row, Plain plain) {
    return new SealedColumn(secret, table, column, row, plain);
  }
}
